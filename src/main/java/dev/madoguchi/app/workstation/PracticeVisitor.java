package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.SimulatedCounter;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualCertificate;
import dev.madoguchi.device.card.VirtualMyNumberCard;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.device.card.VirtualResidenceCard;
import dev.madoguchi.form.QrPicture;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An invented visitor before the simulated devices: sits down, shows a form, lays a card on the reader. */
public final class PracticeVisitor {
    /** The PIN of every practice card. */
    public static final String PIN = "1234";

    private static final Duration ISSUED_BEFORE = Duration.ofDays(100);
    /** Within the three months before the card's last day, as it is with who comes to renew (domain-facts 1.10). */
    private static final Duration VALID_FOR = Duration.ofDays(60);

    private static final int FORM_PIXELS = 420;
    private static final long FIRST_ID = 1000;

    private final SimulatedCounter counter;
    private final int number;
    private final VirtualPerson person;
    private final VirtualCertificate certificate;

    /** @param number which of the invented people */
    public PracticeVisitor(SimulatedCounter counter, int number, Clock clock, SecureRandom random) {
        this(counter, number, VirtualPerson.number(number), clock, random);
    }

    /**
     * Somebody else than the invented people of the program.
     *
     * @param number how the visitor looks, and what the telephone and form numbers are made of
     * @param person whose card it is
     */
    public PracticeVisitor(
            SimulatedCounter counter, int number, VirtualPerson person, Clock clock, SecureRandom random) {
        this.counter = counter;
        this.number = number;
        this.person = person;
        Instant now = clock.instant();
        this.certificate = VirtualCertificate.issue(now.minus(ISSUED_BEFORE), now.plus(VALID_FOR), random);
    }

    /** Sits down before the camera. */
    public void sit() {
        counter.sitter().become(number);
    }

    /** Holds the application form before the camera. */
    public void showForm() {
        counter.sitter().hold(QrPicture.of(applicationId(), FORM_PIXELS));
    }

    /** Puts the form down. */
    public void putFormDown() {
        counter.sitter().putDown();
    }

    /** Lays the My Number Card on the reader. */
    public void layCard() throws DeviceException {
        layCard(VirtualCardKind.MY_NUMBER);
    }

    /** Lays a card of this kind on the reader; each time it is as it was issued, with all its tries. */
    public void layCard(VirtualCardKind kind) throws DeviceException {
        counter.desk().slot().insert(kind.card(person, PIN, certificate));
    }

    /**
     * The numbers on the face of this visitor's card, which a clerk types: 照合番号B of a My Number Card, the number of a residence
     * card; empty where the face of such a card opens nothing.
     */
    public Optional<String> onTheFace(VirtualCardKind kind) {
        return switch (kind) {
            case MY_NUMBER, MY_NUMBER_LICENCE -> Optional.of(VirtualMyNumberCard.faceNumber(person));
            case RESIDENCE, SPECIAL, RESIDENCE_2, SPECIAL_2 -> Optional.of(VirtualResidenceCard.NUMBER);
            case JUKI, LICENCE, LICENCE_WITHOUT_PIN, STAFF, UNKNOWN -> Optional.empty();
        };
    }

    /** Takes the card back. */
    public void takeCard() {
        counter.desk().slot().remove();
    }

    /** The 23 digits on the form: invented, as the inner structure of real ones is not known. */
    public String applicationId() {
        return "%023d".formatted(FIRST_ID + number);
    }

    /** The telephone number the visitor tells: from the range that is never given to anybody. */
    public String telephone() {
        return "090-0000-%04d".formatted(number);
    }
}
