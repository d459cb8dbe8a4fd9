package dev.madoguchi.computer;

/** What looking at one thing came to. */
public enum Verdict {
    /** As the profile wants it. */
    FINE,
    /** Not as the profile wants it. */
    NOT_ALLOWED,
    /** This computer cannot tell; a person has to look. */
    UNKNOWN
}
