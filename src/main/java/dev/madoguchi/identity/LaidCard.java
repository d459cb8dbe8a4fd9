package dev.madoguchi.identity;

import dev.madoguchi.identity.residence.ResidenceFacts;
import java.util.Optional;

/** A card on the reader that this counter can read, with what it tells everybody. */
public sealed interface LaidCard {
    /** 個人番号カード. */
    record MyNumber(CardFacts facts) implements LaidCard {}

    /** 運転免許証. */
    record Licence(LicenceFacts licence) implements LaidCard {
        @Override
        public CardFacts facts() {
            return new CardFacts(CardKind.DRIVER_LICENCE, Optional.empty(), licence.pinTries());
        }
    }

    /** 在留カード or 特別永住者証明書. */
    record Residence(ResidenceFacts residence) implements LaidCard {
        @Override
        public CardFacts facts() {
            return new CardFacts(CardKind.RESIDENCE_CARD, Optional.empty(), Optional.empty());
        }
    }

    /** What the visit keeps of it. */
    CardFacts facts();
}
