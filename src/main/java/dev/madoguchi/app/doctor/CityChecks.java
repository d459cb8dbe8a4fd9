package dev.madoguchi.app.doctor;

import dev.madoguchi.publishing.Publication;
import dev.madoguchi.publishing.station.Doubt;
import dev.madoguchi.publishing.station.InForce;
import dev.madoguchi.sync.CertificateRenewal;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Says what a station has of its city: its certificate, and what was published to it. */
public final class CityChecks {
    private static final String CERTIFICATE = "certificate";
    private static final String PUBLISHED = "published";

    private CityChecks() {}

    /**
     * Until when the city lets this station in.
     *
     * @param certificate that of the last sign-in; empty before the first
     */
    public static Finding certificate(Optional<X509Certificate> certificate, Instant now, ZoneId zone) {
        if (certificate.isEmpty()) {
            return Finding.warning(CERTIFICATE, "not known", "Sign in at this counter once, then look again.");
        }
        Instant end = certificate.get().getNotAfter().toInstant();
        String found = "until " + end.atZone(zone).toLocalDate();
        if (now.isAfter(end)) {
            return Finding.fault(
                    CERTIFICATE,
                    found,
                    "Check this computer's date. If it is right, have the city make a code for this station and run"
                            + " start --enrol CODE --supervisor ID; records that wait are kept.");
        }
        return now.isAfter(end.minus(CertificateRenewal.LATE))
                ? Finding.warning(
                        CERTIFICATE,
                        found,
                        "It renews itself at a desk that somebody has signed in at; see that the city server can be reached.")
                : Finding.ok(CERTIFICATE, found);
    }

    /**
     * One line for each document that the city has published to this station, each checked against the city's keys just now.
     *
     * @param unfit one sentence for each that cannot be used although the city signed it
     */
    public static List<Finding> published(InForce published, List<String> unfit) {
        List<Finding> findings = new ArrayList<>();
        published.latest().stream()
                .sorted(Comparator.comparing((Publication said) -> said.series().toString())
                        .thenComparingInt(Publication::version))
                .map(said -> Finding.ok(PUBLISHED, words(said, published)))
                .forEach(findings::add);
        new TreeMap<>(published.doubts()).forEach((number, doubt) -> findings.add(doubted(number, doubt)));
        unfit.forEach(sentence -> findings.add(Finding.warning(
                PUBLISHED, sentence, "The version before stays. Tell the city, which has to publish it anew.")));
        return findings.isEmpty() ? List.of(Finding.ok(PUBLISHED, "nothing since the enrolment")) : findings;
    }

    private static String words(Publication said, InForce published) {
        String state = said.withdrawn() ? "withdrawn" : "in force";
        return "%s, version %d, signed by the city; %s from %s, by %s"
                .formatted(
                        said.series(),
                        said.version(),
                        said.countsOn(published.day()) ? state : "comes",
                        said.from(),
                        said.by());
    }

    private static Finding doubted(long number, Doubt doubt) {
        String why = switch (doubt) {
            case SIGNATURE -> "none of the city's keys signed it as it lies here";
            case NOT_FOR_US -> "it is for another station, site or city";
            case UNKNOWN_FORM -> "this version of the program does not know its form";
            case OLDER -> "a later version of the same came before it";
        };
        String advice = switch (doubt) {
            case SIGNATURE -> "It is fetched anew at the next contact; if this stays, tell the city.";
            case UNKNOWN_FORM -> "Bring this computer's program up to date.";
            case NOT_FOR_US, OLDER -> "Tell the city; the counter works on with what it has.";
        };
        return Finding.warning(PUBLISHED, "number " + number + " is not used: " + why, advice);
    }
}
