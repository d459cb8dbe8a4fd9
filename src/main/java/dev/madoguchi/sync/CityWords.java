package dev.madoguchi.sync;

import dev.madoguchi.seal.DeliveryDigest;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKey;
import dev.madoguchi.seal.VerifyingKeys;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Believes an acceptance only where a receipt key of the city vouches for the desk's key, the desk's key signed it, and it is about this
 * station and this day.
 */
public final class CityWords {
    private static final Logger LOG = LoggerFactory.getLogger(CityWords.class);
    private static final String HANDED = "madoguchi-acceptance-handed+jws";
    private static final String ACCEPTANCE = "madoguchi-acceptance+jws";

    private final Supplier<VerifyingKeys> receipts;
    private final String issuer;
    private final StationName station;

    /** Believes the key that was pinned at enrolment. */
    public CityWords(CityPins pins) {
        this(pins, () -> VerifyingKeys.only(pins.receipt()));
    }

    /**
     * @param pins what the city gave this station
     * @param receipts the city's receipt keys, pinned at enrolment or vouched for since
     */
    CityWords(CityPins pins, Supplier<VerifyingKeys> receipts) {
        this.receipts = receipts;
        this.issuer = pins.issuer();
        this.station = pins.name();
    }

    /**
     * The last word that the city said of a day; empty where it said none that is to be believed.
     *
     * @param day of the delivery
     * @param own the digests of the envelopes that this station delivered of it, by id
     * @throws IOException where the city cannot be asked
     */
    public Optional<CityWord> last(CityLink link, LocalDate day, Map<UUID, String> own)
            throws IOException, InterruptedException {
        Optional<CityWord> last = Optional.empty();
        for (JsonNode handed : link.acceptances(day)) {
            Optional<CityWord> word = word(handed.stringValue(""), day, own);
            last = word.isPresent() ? word : last;
        }
        return last;
    }

    /** What one statement says, as the server hands it down. */
    Optional<CityWord> word(String handed, LocalDate day, Map<UUID, String> own) {
        try {
            VerifyingKeys keys = receipts.get();
            JsonNode vouched = Jws.verify(handed, HANDED, keys);
            VerifyingKey desk = VerifyingKey.fromJwk(vouched.path("key").toString());
            JsonNode says = Jws.verify(text(vouched, "acceptance"), ACCEPTANCE, desk);
            Instant at = Instant.parse(text(says, "at"));
            Jws.verify(handed, HANDED, keys, each -> at);
            if (issuer.equals(text(vouched, "iss")) && isOurs(says, day)) {
                return Optional.of(new CityWord(
                        "ACCEPTED".equals(text(says, "verdict")),
                        text(says, "reason"),
                        text(says, "by"),
                        at,
                        DeliveryDigest.of(own).equals(text(says, "digest"))));
            }
            LOG.warn("An acceptance is not for this station and day");
        } catch (JwsException | SecretException | DateTimeException e) {
            LOG.warn("An acceptance is not to be believed: {}", e.getMessage());
        }
        return Optional.empty();
    }

    private boolean isOurs(JsonNode says, LocalDate day) {
        return station.municipality().equals(text(says, "municipality"))
                && station.site().equals(text(says, "site"))
                && station.station().equals(text(says, "station"))
                && day.toString().equals(text(says, "day"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).stringValue("");
    }
}
