package dev.madoguchi.freetext;

/**
 * A place in a text that looks like personal data. The text itself is not in it.
 *
 * @param from of its first UTF-16 unit
 * @param to after its last one
 */
public record Finding(Kind kind, int from, int to) {

    /** What it looks like. */
    public enum Kind {
        NAME,
        ADDRESS,
        TELEPHONE,
        BIRTH_DATE,
        MY_NUMBER,
        LONG_NUMBER,
        MAIL;

        /** The key of the words a person reads. */
        public String messageKey() {
            return "freetext.kind." + name();
        }
    }

    boolean touches(Finding other) {
        return from < other.to && other.from < to;
    }
}
