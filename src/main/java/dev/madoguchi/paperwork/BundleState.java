package dev.madoguchi.paperwork;

/** Where a bundle of papers stands; it only moves forward. */
public enum BundleState {
    /** Gathered; nobody else has counted it. */
    MADE,
    /** A second person has counted it. */
    COUNTED,
    /** Its list was printed at least once; nobody has said that it is with the office. */
    PRINTED,
    /** With whom it was for. */
    HANDED_OVER
}
