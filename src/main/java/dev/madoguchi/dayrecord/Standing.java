package dev.madoguchi.dayrecord;

/** Where a record stands. */
public enum Standing {
    /** The counter still has to do something. */
    OPEN,
    /** The city has it. */
    ESCALATED,
    /** Nothing is left to do. */
    CLOSED
}
