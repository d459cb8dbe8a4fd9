package dev.madoguchi.app.workstation;

import dev.madoguchi.device.card.CardReader;
import dev.madoguchi.identity.CardFacts;
import dev.madoguchi.identity.CardKind;
import dev.madoguchi.identity.CardReading;
import dev.madoguchi.identity.CertificateFacts;
import dev.madoguchi.reception.CardLook;
import dev.madoguchi.reception.HeldCard;
import dev.madoguchi.reception.HeldCard.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** What a card tells without a PIN, as the reception decides by it. */
final class HeldCards {
    /** Short, so that the card step finds the reader free: the reception looks again every second. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Clock clock;

    HeldCards(Clock clock) {
        this.clock = clock;
    }

    /** Looks at this reader. */
    CardLook on(CardReader reader) {
        CardReading reading = new CardReading(reader, WAIT);
        return () -> of(reading.look());
    }

    /** Empty for what is no My Number Card. Its last day needs more than these facts. */
    Optional<HeldCard> of(CardFacts facts) {
        if (facts.kind() != CardKind.MY_NUMBER) {
            return Optional.empty();
        }
        Certificate certificate = facts.userCertificate()
                .filter(found -> !clock.instant().isBefore(found.notBefore()))
                .<Certificate>map(this::until)
                .orElseGet(Certificate.None::new);
        return Optional.of(new HeldCard(Optional.empty(), certificate, facts.licencePresent()));
    }

    private Certificate until(CertificateFacts found) {
        return new Certificate.Until(LocalDate.ofInstant(found.notAfter(), clock.getZone()));
    }
}
