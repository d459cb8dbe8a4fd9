package dev.madoguchi.sync;

import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.VerifyingKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Believes that the city has destroyed its half of a key only when one of its keys signed it, for this station and this key's day. */
public final class ShareStatements {
    private static final Logger LOG = LoggerFactory.getLogger(ShareStatements.class);
    private static final String TYPE = "madoguchi-share-destroyed+jws";

    private final Supplier<VerifyingKeys> keys;
    private final String issuer;
    private final String station;

    /**
     * @param keys the city's receipt keys, pinned at enrolment or vouched for since
     * @param issuer the city's name, pinned at enrolment
     * @param station this station's name
     */
    public ShareStatements(Supplier<VerifyingKeys> keys, String issuer, String station) {
        this.keys = keys;
        this.issuer = issuer;
        this.station = station;
    }

    /**
     * Which half of this key the statement proves to be destroyed, as SHA-256; empty text where the city never made one, and nothing where
     * the statement does not prove it.
     */
    public Optional<String> destroyed(String statement, LocalDate day, String purpose) {
        try {
            JsonNode says = Jws.verify(statement, TYPE, keys.get(), ShareStatements::destroyedAt);
            boolean ours = says(says, "iss", issuer)
                    && says(says, "station", station)
                    && says(says, "day", day.toString())
                    && says(says, "purpose", purpose);
            if (ours) {
                destroyedAt(says);
                return Optional.of(says.path("sha256").stringValue(""));
            }
            LOG.warn("The city's statement is not of the half of {}", day);
        } catch (JwsException | DateTimeParseException e) {
            LOG.warn("The city's statement about the half of {} is not to be believed: {}", day, e.getMessage());
        }
        return Optional.empty();
    }

    private static Instant destroyedAt(JsonNode says) {
        return Instant.parse(says.path("destroyedAt").stringValue(""));
    }

    private static boolean says(JsonNode statement, String field, String expected) {
        return expected.equals(statement.path(field).stringValue(""));
    }
}
