package dev.madoguchi.municipality;

/** What the visitor's screen says of who attends (002 §9(4)). */
public enum AttendantNames {
    /** The whole name, and the role. */
    FULL_NAME,
    /** The family name, and the role. */
    FAMILY_NAME,
    /** Only the role. */
    ROLE
}
