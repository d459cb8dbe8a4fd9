package dev.madoguchi.publishing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads an announcement: a YAML file with {@code id}, {@code title}, {@code text}, and if need be {@code until}, {@code important}, {@code board}, {@code english}. */
public final class BulletinReader {
    private static final Set<String> KNOWN = Set.of("id", "title", "text", "until", "important", "board", "english");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_TEXT = 400;
    /** Two lines of the waiting room's board. */
    private static final int LONGEST_ON_BOARD = 100;

    private static final YAMLMapper YAML = new YAMLMapper();

    private final String file;

    /** @param file what complaints call the file */
    public BulletinReader(String file) {
        this.file = file;
    }

    /**
     * Reads the text of a file.
     *
     * @throws UnfitException where something is missing, unknown or too long
     */
    public Bulletin read(String yaml) throws UnfitException {
        JsonNode root = root(yaml);
        Set<String> unknown = new TreeSet<>(root.propertyNames());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw wrong("there is no %s; known are %s".formatted(unknown, new TreeSet<>(KNOWN)));
        }
        String id = text(root, "id", LONGEST_TITLE);
        if (!ID.matcher(id).matches()) {
            throw wrong("id: \"%s\" does not fit %s".formatted(id, ID));
        }
        boolean board = flag(root, "board");
        return new Bulletin(
                id,
                text(root, "title", LONGEST_TITLE),
                text(root, "text", board ? LONGEST_ON_BOARD : LONGEST_TEXT),
                until(root),
                flag(root, "important"),
                board,
                root.has("english") ? Optional.of(text(root, "english", LONGEST_TITLE * 2)) : Optional.empty());
    }

    private JsonNode root(String yaml) throws UnfitException {
        try {
            JsonNode root = YAML.readTree(yaml);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new UnfitException("%s, line %d: %s".formatted(file, line, e.getOriginalMessage()), e);
        }
        throw wrong("write key: value");
    }

    private String text(JsonNode root, String key, int longest) throws UnfitException {
        String text = root.path(key).stringValue("").strip();
        boolean control = text.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n');
        if (text.isEmpty() || text.length() > longest || control) {
            throw wrong("%s needs 1 to %d characters".formatted(key, longest));
        }
        return text;
    }

    private boolean flag(JsonNode root, String key) throws UnfitException {
        JsonNode flag = root.path(key);
        if (!flag.isMissingNode() && !flag.isBoolean()) {
            throw wrong(key + " is true or false");
        }
        return flag.booleanValue(false);
    }

    private Optional<LocalDate> until(JsonNode root) throws UnfitException {
        if (!root.has("until")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(root.path("until").asString("")));
        } catch (DateTimeException e) {
            throw new UnfitException(file + ": until takes a day, such as 2026-12-28", e);
        }
    }

    private UnfitException wrong(String what) {
        return new UnfitException(file + ": " + what);
    }
}
