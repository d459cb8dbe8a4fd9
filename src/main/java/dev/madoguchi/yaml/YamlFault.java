package dev.madoguchi.yaml;

import java.io.Serial;

/** A file that is no plain YAML mapping, or is larger than any such file has a reason to be, and where that shows. */
public final class YamlFault extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final Place place;
    private final String path;
    private final String detail;

    YamlFault(Kind kind, Place place, String path, String detail) {
        super((path.isEmpty() ? "the file" : path) + " " + kind.words.formatted(detail));
        this.kind = kind;
        this.place = place;
        this.path = path;
        this.detail = detail;
    }

    YamlFault(Kind kind, Place place, String path, String detail, Exception cause) {
        this(kind, place, path, detail);
        initCause(cause);
    }

    /** What kind of mistake it is. */
    public Kind kind() {
        return kind;
    }

    /** Where it is. */
    public Place place() {
        return place;
    }

    /** The field as a path, such as {@code sites[0].windows[1]}; empty for the file as a whole. */
    public String path() {
        return path;
    }

    /** What stands there, or how much may, in no language. */
    public String detail() {
        return detail;
    }

    /** What can be wrong with a file before anybody asks what it says. */
    public enum Kind {
        /** Too many bytes, or too deep. */
        TOO_LARGE("is larger than it may be (%s)"),
        /** Not UTF-8. */
        NOT_TEXT("is no text in UTF-8"),
        /** Not YAML, or more than one document. */
        NOT_YAML("is not YAML: %s"),
        /** Nothing but blanks and comments. */
        EMPTY("says nothing"),
        /** Anchors, aliases and tags: a file says everything where it stands. */
        NOT_PLAIN("uses %s; write out what is meant"),
        /** The same key twice in one mapping. */
        TWICE("stands there twice"),
        /** A list or a single value in place of names and values. */
        NO_MAPPING("is no block of names and values");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }
}
