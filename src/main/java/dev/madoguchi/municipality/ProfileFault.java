package dev.madoguchi.municipality;

/** What is wrong with a line of a profile. The sentence for a person is the text under {@link #messageKey()}. */
public enum ProfileFault {
    /** The file is not there, is a folder, or may not be read. */
    UNREADABLE("cannot be read (%s)"),
    /** Longer or deeper than any profile has a reason to be. */
    TOO_LARGE("is larger than a profile may be (%s)"),
    /** Not UTF-8, or not YAML. */
    NOT_YAML("is not YAML: %s"),
    /** Nothing in the file but blanks and comments. */
    EMPTY("is empty"),
    /** Anchors, aliases, merge keys and tags: a profile says everything where it stands. */
    NOT_PLAIN("uses %s, which a profile does without"),
    /** A key that nobody reads, most often a slip of the pen. */
    UNKNOWN_KEY("is not known here; known are %s"),
    /** A required key is missing, or has no value. */
    MISSING("is missing"),
    /** A text where a list belongs, a number where a text belongs, and so on. */
    WRONG_TYPE("must be written like %s"),
    /** The same key or id twice. */
    DUPLICATE("occurs twice: %s"),
    /** Names a thing that the profile does not have. */
    UNKNOWN_REFERENCE("names %s, which this profile does not have"),
    /** The right type, but not a value that makes sense. */
    BAD_VALUE("must be, or look like, %s"),
    /** A time, date or span that no clock or calendar shows. */
    BAD_TIME("is not a possible time: %s"),
    /** Gives one role what two people have to do, or takes from everybody what somebody has to do. */
    SEPARATION("breaks a rule of separation: %s");

    private final String english;

    ProfileFault(String english) {
        this.english = english;
    }

    /** The key of the sentence for a person; its arguments are {@link ProfileException#arguments()}. */
    public String messageKey() {
        return "municipality." + name();
    }

    String english(String detail) {
        return english.formatted(detail);
    }
}
