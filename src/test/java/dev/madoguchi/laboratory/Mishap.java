package dev.madoguchi.laboratory;

/** What happens to a program before it is killed. */
enum Mishap {
    /** Nothing else. */
    KILLED,
    /** It is killed while it starts, before it says anything. */
    KILLED_AT_START,
    /** It is killed while it closes: while it copies its store and compares the copy. */
    KILLED_AT_CLOSE,
    /** It stands still for a while, in the middle of whatever it does. */
    STALLED,
    /** Its disk is full to the last byte, for good or for a while. */
    DISK_FULL,
    /** A folder of its own takes no new file and lets none go, as after rights were revoked, for good or for a while. */
    REVOKED,
    /** Its printer is pulled out, and put back. */
    PRINTER_GONE,
    /** Its clock is hours or a day wrong, other than the time before. */
    CLOCK_MOVED
}
