package dev.madoguchi.ticket;

/** Where a ticket stands. It only moves down this list. */
public enum TicketState {
    /** Its holder waits. */
    ISSUED,
    /** Its holder is at a window. */
    SERVING,
    /** Served. */
    DONE,
    /** Its holder went away before. */
    LEFT
}
