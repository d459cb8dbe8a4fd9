package dev.madoguchi.closing;

/** Why a personal string is not searched for: it would be found where nobody left it. */
public enum Unscanned {
    /** Fewer than three characters, such as a family name alone. The whole name is searched for. */
    TOO_SHORT,
    /** The same text stands in what the municipality publishes, such as a place in the addresses of its sites. */
    PUBLIC,
    /** A birth date of the last two years, which logs and settings may name as a day like any other. */
    RECENT_DATE,
    /** Everything of a visitor whose working copy opened no more when erasing began: counted in visitors. */
    UNREADABLE;

    /** The key of its name in the texts. */
    public String messageKey() {
        return "closing.unscanned." + name();
    }
}
