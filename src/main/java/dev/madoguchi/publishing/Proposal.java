package dev.madoguchi.publishing;

import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.seal.VerifyingKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody at a counter would like the manual or the FAQ to say. It holds no personal data: it was looked through before.
 *
 * @param article the id of the article that is to change; empty for a new one
 * @param version of the article as they read it; empty for a new one
 * @param title what it is about
 * @param text what is to change, in their words
 * @param by the id of who wrote it
 * @param at when, in whole milliseconds
 */
public record Proposal(
        UUID id,
        StationName station,
        String article,
        String version,
        String title,
        String text,
        String by,
        Instant at) {
    /** The kind of statement that it is. */
    public static final String TYPE = "madoguchi-proposal+jws";

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 120;
    /** The longest text, in characters. */
    public static final int LONGEST_TEXT = 2000;
    /** The longest statement, in characters. */
    public static final int LONGEST_STATEMENT = 32 * 1024;

    private static final int LONGEST_NAME = 128;

    /** Refuses what is empty or too long. */
    public Proposal {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (title.isBlank() || title.length() > LONGEST_TITLE || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a proposal has a title and a text, neither too long");
        }
        if (by.isBlank() || by.length() > LONGEST_NAME || article.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a proposal names who wrote it");
        }
    }

    /** The statement that goes to the city. */
    public String sign(SigningKey key) {
        return Jws.sign(
                key,
                TYPE,
                new JsonMapper()
                        .createObjectNode()
                        .put("id", id.toString())
                        .put("municipality", station.municipality())
                        .put("site", station.site())
                        .put("station", station.station())
                        .put("article", article)
                        .put("version", version)
                        .put("title", title)
                        .put("text", text)
                        .put("by", by)
                        .put("at", at.toString()));
    }

    /** What a statement says; empty where this key did not sign it, or where it says what nobody proposes. */
    public static Optional<Proposal> verified(String statement, VerifyingKey key) {
        try {
            return Optional.of(of(Jws.verify(statement, TYPE, key)));
        } catch (JwsException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Proposal of(JsonNode says) {
        return new Proposal(
                UUID.fromString(text(says, "id")),
                new StationName(text(says, "municipality"), text(says, "site"), text(says, "station")),
                text(says, "article"),
                text(says, "version"),
                text(says, "title"),
                text(says, "text"),
                text(says, "by"),
                Instant.parse(text(says, "at")));
    }

    private static String text(JsonNode says, String name) {
        return says.path(name).stringValue("");
    }
}
