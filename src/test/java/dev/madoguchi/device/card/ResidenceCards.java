package dev.madoguchi.device.card;

import java.security.SecureRandom;
import java.time.LocalDate;

/** Virtual residence cards for tests. */
public final class ResidenceCards {
    public static final VirtualPerson HOLDER =
            new VirtualPerson("SAMPLE　MARIA", "東京都清瀬市観布子南１２－７－２０２", LocalDate.of(1990, 12, 24), 2);
    public static final VirtualPerson CHILD =
            new VirtualPerson("SAMPLE　JUAN", "東京都清瀬市観布子南１２－７－２０２", LocalDate.of(2016, 5, 5), 1);

    private ResidenceCards() {}

    /** The card of a kind, by its word in {@link VirtualCardKind#named}. */
    public static VirtualCard of(String kind) {
        return of(kind, HOLDER);
    }

    public static VirtualCard of(String kind, VirtualPerson holder) {
        return VirtualCardKind.named(kind)
                .orElseThrow()
                .card(holder, VirtualResidenceCard.NUMBER, VirtualCertificate.none());
    }

    /** Cards whose answers come in pieces of so many bytes. */
    public static VirtualResidenceCards inPieces(int atOnce) {
        return new VirtualResidenceCards(HOLDER, VirtualResidenceCard.NUMBER, new SecureRandom(), atOnce);
    }
}
