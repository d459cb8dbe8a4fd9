package dev.madoguchi.publishing;

import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.VerifyingKeys;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One version of something that a city publishes. It never changes; taking it back is a further version.
 *
 * @param issuer the city's name as it stands in receipts
 * @param version from 1, rising in its series
 * @param from the first day on which it counts, by the site's calendar
 * @param withdrawn whether it only ends what was before; then {@code content} is empty
 * @param by who answers for it at the city
 * @param at when it was published, in whole milliseconds
 * @param answers the id of the proposal that it follows; empty for none
 * @param content the text of the file, as it was given
 */
public record Publication(
        String issuer,
        String municipality,
        Series series,
        int version,
        LocalDate from,
        boolean withdrawn,
        String by,
        Instant at,
        String answers,
        String content) {
    /** The kind of statement that it is. */
    public static final String TYPE = "madoguchi-publication+jws";

    /** The longest text, in bytes of UTF-8: that of the longest profile. */
    public static final int LONGEST = 128 * 1024;
    /** The longest statement, in characters: JSON at most doubles a text, and base64 adds a third. */
    public static final int LONGEST_STATEMENT = LONGEST * 3;

    private static final int LONGEST_NAME = 64;

    /** Refuses what no city publishes. */
    public Publication {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (version < 1 || by.isBlank() || by.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a publication has a version from 1 and somebody who answers for it");
        }
        if (content.isBlank() != withdrawn || content.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("a publication has a text of up to " + LONGEST / 1024 + " KiB");
        }
        if (content.chars().anyMatch(each -> Character.isISOControl(each) && "\n\r\t".indexOf(each) < 0)) {
            throw new IllegalArgumentException("a publication has a text without control characters");
        }
    }

    /** Whether it counts on a day, unless a later version does. */
    public boolean countsOn(LocalDate day) {
        return !from.isAfter(day);
    }

    /** The statement that stations believe. */
    public String sign(SigningKey key) {
        return Jws.sign(
                key,
                TYPE,
                new JsonMapper()
                        .createObjectNode()
                        .put("iss", issuer)
                        .put("municipality", municipality)
                        .put("site", series.site())
                        .put("kind", series.kind().name())
                        .put("name", series.name())
                        .put("version", version)
                        .put("from", from.toString())
                        .put("withdrawn", withdrawn)
                        .put("by", by)
                        .put("at", at.toString())
                        .put("answers", answers)
                        .put("content", content));
    }

    /**
     * What a statement says; empty where none of the keys signed it that was to be believed then. One that a key signed whose trust was
     * ended, and that is dated before, is believed: what a municipality has in force would fall otherwise with its key. That somebody with
     * a leaked key dates back is kept out by the way: publications are taken from the city's server alone, which shows a certificate of the
     * city's authority, and there from the vault, which only who administers it adds to.
     *
     * @throws IllegalArgumentException where one did, and it says what no city publishes
     */
    public static Optional<Publication> verified(String statement, VerifyingKeys keys) {
        try {
            return Optional.of(of(Jws.verify(statement, TYPE, keys, says -> Instant.parse(text(says, "at")))));
        } catch (JwsException e) {
            return Optional.empty();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day or a moment that is none", e);
        }
    }

    private static Publication of(JsonNode says) {
        return new Publication(
                text(says, "iss"),
                text(says, "municipality"),
                new Series(text(says, "site"), PublishedKind.valueOf(text(says, "kind")), text(says, "name")),
                says.path("version").intValue(0),
                LocalDate.parse(text(says, "from")),
                says.path("withdrawn").booleanValue(false),
                text(says, "by"),
                Instant.parse(text(says, "at")),
                text(says, "answers"),
                text(says, "content"));
    }

    private static String text(JsonNode says, String name) {
        return says.path(name).stringValue("");
    }
}
