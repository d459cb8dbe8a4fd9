package dev.madoguchi.device.card;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;

/** Virtual cards for tests; the certificate is made once, because its key takes a while. */
public final class Cards {
    public static final String PIN = "1234";
    public static final Instant FROM = Instant.parse("2024-04-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2029-04-12T14:59:59Z");
    public static final VirtualCertificate CERTIFICATE = VirtualCertificate.issue(FROM, UNTIL, new SecureRandom());

    /** The person of the sample vectors in domain-facts 1.6. */
    public static final VirtualPerson SAMPLE =
            new VirtualPerson("黒桐　幹也", "東京都清瀬市観布子南１２－７－２０２", LocalDate.of(1980, 2, 17), 1);

    private Cards() {}

    public static VirtualMyNumberCard myNumber() {
        return new VirtualMyNumberCard(SAMPLE, PIN, CERTIFICATE);
    }
}
