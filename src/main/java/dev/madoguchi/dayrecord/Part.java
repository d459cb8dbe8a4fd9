package dev.madoguchi.dayrecord;

/** The free texts of a record; what each is called depends on the kind. */
public enum Part {
    /** What it was. */
    ABOUT,
    /** Why it came about. */
    CAUSE,
    /** What was done about it. */
    RESPONSE
}
