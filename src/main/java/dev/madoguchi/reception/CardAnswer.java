package dev.madoguchi.reception;

import dev.madoguchi.reception.HeldCard.Certificate;
import java.util.Optional;

/** What is known at the reception of the visitor's My Number Card. */
public sealed interface CardAnswer {
    /** Nothing: nobody asked, or nobody answered yet. */
    record Open() implements CardAnswer {}

    /** What the visitor or the clerk says of it. */
    record Said(Holding holding) implements CardAnswer {}

    /** What the card itself said, on the reader. */
    record Read(HeldCard card) implements CardAnswer {}

    /** What can be said of a card without reading it (002 §6). */
    enum Holding {
        /** A card with a valid 利用者証明用電子証明書. */
        CERTIFICATE,
        /** A card whose 利用者証明用電子証明書 has ended, or that holds none. */
        CARD_ONLY,
        /** No card. */
        NO_CARD;

        /** The key of the answer on the screen. */
        public String messageKey() {
            return "reception.holding." + name();
        }
    }

    /** The card, where there is one. */
    default Optional<HeldCard> held() {
        return switch (this) {
            case Open open -> Optional.empty();
            case Said said ->
                switch (said.holding()) {
                    case CERTIFICATE -> Optional.of(new HeldCard(Optional.empty(), new Certificate.Valid()));
                    case CARD_ONLY -> Optional.of(new HeldCard(Optional.empty(), new Certificate.None()));
                    case NO_CARD -> Optional.empty();
                };
            case Read read -> Optional.of(read.card());
        };
    }

    /** Whether it is known that there is none. */
    default boolean none() {
        return this instanceof Said said && said.holding() == Holding.NO_CARD;
    }
}
