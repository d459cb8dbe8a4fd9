package dev.madoguchi.city.receipt;

import dev.madoguchi.seal.DeliveryDigest;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.VerifyingKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the city says of a delivery (検収): of everything that one station delivered of one day.
 *
 * @param station that delivered it
 * @param reason why it is queried; empty where it is accepted. Never a word about a person
 * @param records how many records it has
 * @param digest of them all, see {@link DeliveryDigest}: the statement is about these bytes and no others
 * @param by the officer, as the city desk was told
 * @param at at the city desk's clock, in whole milliseconds
 */
public record Acceptance(
        String municipality,
        String site,
        String station,
        LocalDate day,
        Verdict verdict,
        String reason,
        int records,
        String digest,
        String by,
        Instant at) {
    /** The kind of statement that it is. */
    public static final String TYPE = "madoguchi-acceptance+jws";
    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 200;

    private static final int LONGEST_NAME = 64;

    /** What the officer decided. */
    public enum Verdict {
        ACCEPTED,
        QUERIED
    }

    /** Refuses a query without a reason, and what is longer than it may be. */
    public Acceptance {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (reason.isBlank() == (verdict == Verdict.QUERIED) || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a query has a reason of up to " + LONGEST_REASON + " characters");
        }
        if (by.isBlank() || by.length() > LONGEST_NAME || records < 0) {
            throw new IllegalArgumentException("an acceptance names who gave it and how many records it is about");
        }
    }

    /** The statement that the city desk signs. */
    public String sign(SigningKey desk) {
        return Jws.sign(
                desk,
                TYPE,
                new JsonMapper()
                        .createObjectNode()
                        .put("municipality", municipality)
                        .put("site", site)
                        .put("station", station)
                        .put("day", day.toString())
                        .put("verdict", verdict.name())
                        .put("reason", reason)
                        .put("records", records)
                        .put("digest", digest)
                        .put("by", by)
                        .put("at", at.toString()));
    }

    /** What a statement says; empty where this key did not sign it, or where it says something else. */
    public static Optional<Acceptance> verified(String statement, VerifyingKey desk) {
        try {
            return Optional.of(of(Jws.verify(statement, TYPE, desk)));
        } catch (JwsException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Acceptance of(JsonNode says) {
        return new Acceptance(
                text(says, "municipality"),
                text(says, "site"),
                text(says, "station"),
                LocalDate.parse(text(says, "day")),
                verdict(text(says, "verdict")),
                text(says, "reason"),
                says.path("records").asInt(-1),
                text(says, "digest"),
                text(says, "by"),
                Instant.parse(text(says, "at")));
    }

    private static Verdict verdict(String name) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a verdict that is not known"));
    }

    private static String text(JsonNode says, String name) {
        return says.path(name).stringValue("");
    }
}
