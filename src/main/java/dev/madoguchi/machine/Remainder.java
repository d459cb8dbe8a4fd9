package dev.madoguchi.machine;

/** What becomes of a ticket that is neither served nor gone when the machine is closed. */
public enum Remainder {
    /** Its holder was served, and nobody noted it. */
    SERVED,
    /** Its holder went home. */
    WENT_HOME,
    /** Its holder is still here and is served past closing time (000 §4(2)②). */
    GOES_ON
}
