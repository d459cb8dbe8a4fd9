package dev.madoguchi.slip;

/** Where a print job stands. It only moves down this list. */
public enum PrintJobState {
    /** Written down, and being sent. After a crash nobody knows how far it came. */
    SENDING,
    /** Nothing was sent: nothing is on paper. */
    NOT_PRINTED,
    /** The end was not confirmed: somebody has to look at the paper. */
    UNKNOWN,
    /** A queue has handed it on, which is all that a queue knows. */
    QUEUED,
    /** The printer has said that it is printed. */
    PRINTED,
    /** Somebody has looked: it is whole. */
    SEEN,
    /** Somebody has looked and had it printed again. */
    AGAIN,
    /** Somebody has looked, and nobody needs it any more. */
    DROPPED
}
