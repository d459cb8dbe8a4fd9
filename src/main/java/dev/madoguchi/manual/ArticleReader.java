package dev.madoguchi.manual;

import dev.madoguchi.manual.Article.Answers;
import dev.madoguchi.manual.Article.Approval;
import dev.madoguchi.manual.Article.Kind;
import dev.madoguchi.manual.Article.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads an article: a Markdown file that begins with its particulars in YAML between two lines of three hyphens. */
public final class ArticleReader {
    private static final String FENCE = "---";
    private static final Set<String> KNOWN =
            Set.of("id", "title", "reading", "kind", "topic", "places", "answers", "version", "approved");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    /** Hiragana with the marks of sound and length, and what stands between words. */
    private static final Pattern READING = Pattern.compile("[ぁ-ゖー゛゜・、0-9a-zA-Z 　]+");

    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.-]{1,20}");
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_BODY = 20_000;
    private static final int LONGEST_HEAD = 2_000;
    private static final YAMLMapper YAML = new YAMLMapper();

    private final String file;

    /** @param file what complaints call the file */
    public ArticleReader(String file) {
        this.file = file;
    }

    /**
     * Reads the text of a file.
     *
     * @throws ManualException where something is missing, unknown or too long
     */
    public Article read(String text) throws ManualException {
        String unix = text.replace("\r\n", "\n").replaceFirst("^\uFEFF", "");
        int end = unix.indexOf("\n" + FENCE + "\n", FENCE.length());
        if (!unix.startsWith(FENCE + "\n") || end < 0 || end > LONGEST_HEAD) {
            throw wrong("begin the file with the particulars between two lines of three hyphens");
        }
        JsonNode head = head(unix.substring(FENCE.length() + 1, end + 1));
        String body = unix.substring(end + FENCE.length() + 2).strip();
        if (body.isEmpty() || body.length() > LONGEST_BODY) {
            throw wrong("write a text of 1 to " + LONGEST_BODY + " characters after the particulars");
        }
        return new Article(
                matching(head, "id", ID),
                line(head, "title"),
                matching(head, "reading", READING),
                choice(head, "kind", Kind.class),
                matching(head, "topic", ID),
                places(head),
                choice(head, "answers", Answers.class),
                matching(head, "version", VERSION),
                approval(head),
                body);
    }

    private JsonNode head(String yaml) throws ManualException {
        JsonNode head;
        try {
            head = YAML.readTree(yaml);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
            throw new ManualException("%s, line %d: %s".formatted(file, line, e.getOriginalMessage()), e);
        }
        if (!head.isObject()) {
            throw wrong("write the particulars as key: value");
        }
        Set<String> unknown = new TreeSet<>(head.propertyNames());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw wrong("there is no %s; known are %s".formatted(unknown, new TreeSet<>(KNOWN)));
        }
        return head;
    }

    private String line(JsonNode head, String key) throws ManualException {
        String text = head.path(key).isValueNode() ? head.path(key).asString("").strip() : "";
        if (text.isEmpty() || text.length() > LONGEST_LINE || text.chars().anyMatch(Character::isISOControl)) {
            throw wrong("%s needs 1 to %d characters".formatted(key, LONGEST_LINE));
        }
        return text;
    }

    private String matching(JsonNode head, String key, Pattern pattern) throws ManualException {
        String text = line(head, key);
        if (!pattern.matcher(text).matches()) {
            throw wrong("%s: \"%s\" does not fit %s".formatted(key, text, pattern));
        }
        return text;
    }

    private <E extends Enum<E>> E choice(JsonNode head, String key, Class<E> values) throws ManualException {
        return value(key, line(head, key), values);
    }

    private <E extends Enum<E>> E value(String key, String text, Class<E> values) throws ManualException {
        return Arrays.stream(values.getEnumConstants())
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong("%s: \"%s\" is none of %s"
                        .formatted(
                                key,
                                text,
                                Arrays.toString(values.getEnumConstants()).toLowerCase(Locale.ROOT))));
    }

    private Set<Place> places(JsonNode head) throws ManualException {
        Set<Place> places = EnumSet.noneOf(Place.class);
        for (JsonNode place : head.path("places")) {
            places.add(value("places", place.asString(""), Place.class));
        }
        return places;
    }

    private Optional<Approval> approval(JsonNode head) throws ManualException {
        JsonNode approved = head.path("approved");
        if (approved.isMissingNode()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Approval(line(approved, "by"), LocalDate.parse(line(approved, "on")), line(approved, "text")));
        } catch (DateTimeException e) {
            throw new ManualException(file + ": approved needs on: YYYY-MM-DD", e);
        }
    }

    private ManualException wrong(String what) {
        return new ManualException(file + ": " + what);
    }
}
