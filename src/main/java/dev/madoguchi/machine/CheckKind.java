package dev.madoguchi.machine;

/** The two checks of a ticket machine's day. */
public enum CheckKind {
    OPENING,
    CLOSING
}
