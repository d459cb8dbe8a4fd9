package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.ui.Texts;
import java.time.LocalDate;
import java.util.Optional;

/** The sentence about a certificate that soon keeps this station from the city. */
final class CertificateWords {
    private final Workstation workstation;
    private final Texts texts;

    CertificateWords(Workstation workstation, Texts texts) {
        this.workstation = workstation;
        this.texts = texts;
    }

    /** Nothing while it is renewed in time. */
    Optional<String> late() {
        return workstation
                .city()
                .certificateLate()
                .map(end -> texts.get(
                        "home.certificateEnds",
                        LocalDate.ofInstant(end, workstation.clock().getZone())));
    }
}
