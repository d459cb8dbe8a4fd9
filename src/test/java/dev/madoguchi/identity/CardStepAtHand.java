package dev.madoguchi.identity;

import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualCertificate;
import dev.madoguchi.device.card.VirtualMyNumberCard;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.ui.ImmediateBackground;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The card step with a reader in memory, the card of somebody, and what it came to. */
final class CardStepAtHand {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    static final VirtualPerson MIKIYA = new VirtualPerson("黒桐　幹也", "東京都清瀬市観布子南１２－７－２０２", LocalDate.of(1980, 2, 17), 1);
    static final FourItems ITEMS = new FourItems("黒桐　幹也", "東京都清瀬市観布子南１２－７－２０２", "19800217", Sex.MALE);

    /** Made once: its RSA key takes most of a second. */
    static final VirtualCertificate CERTIFICATE = VirtualCertificate.issue(
            NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(300)), new SecureRandom());

    final InProcessReader reader = new InProcessReader("test reader");
    final VirtualMyNumberCard card = new VirtualMyNumberCard(MIKIYA, "1234", CERTIFICATE);
    final List<Applicant> applicants = new ArrayList<>();
    final List<CardFacts> cards = new ArrayList<>();
    final IdentityViewModel model = new IdentityViewModel(
            new LaidCards(reader, Duration.ZERO, new SecureRandom()),
            new ImmediateBackground(),
            Clock.fixed(NOW, ZoneId.of("Asia/Tokyo")),
            (applicant, facts) -> {
                applicants.add(applicant);
                cards.add(facts);
            });

    IdentityStep step() {
        return model.stepProperty().get();
    }
}
