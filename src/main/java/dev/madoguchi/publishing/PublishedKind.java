package dev.madoguchi.publishing;

/** What a city publishes. The names travel in statements and never change their meaning. */
public enum PublishedKind {
    /** A municipality's whole profile. */
    PROFILE,
    /** What visitors can come for, in place of the profile's own blocks (F1). */
    CATALOGUE,
    /** How counters work, in place of the profile's own blocks. */
    SETTINGS,
    /** One article of the manual or the FAQ (F138). */
    MANUAL,
    /** A word of the city to whoever works at a counter, and to who waits there where it says so. */
    ANNOUNCEMENT,
    /** What the city says of a proposal that it does not follow. */
    ANSWER,
    /** A version of the program, file by file, for one platform (F148). */
    RELEASE;

    /** The key of its name. */
    public String messageKey() {
        return "publishing.kind." + name();
    }
}
