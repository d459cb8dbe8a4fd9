package dev.madoguchi.slip;

/** What comes out of the ticket printer. */
public enum SlipKind {
    /** A visitor's number. */
    TICKET,
    /** The list of what was checked when the ticket machine was opened. */
    OPENING,
    /** The list of what was checked when it was closed. */
    CLOSING,
    /** The number of a case that waits for its visitor. */
    ASIDE,
    /** What a visitor is told to bring, and where to go. */
    GUIDE,
    /** A trial of the printer. */
    TRIAL
}
