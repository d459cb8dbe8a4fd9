package dev.madoguchi.queue;

/** Where the paper with a number is (000 §5(4)②). */
public enum PaperState {
    /** With the visitor. */
    OUT,
    /** Taken back. */
    COLLECTED,
    /** Lost by the visitor. */
    LOST
}
