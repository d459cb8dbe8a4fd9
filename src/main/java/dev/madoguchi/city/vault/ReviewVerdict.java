package dev.madoguchi.city.vault;

/** What came of a review. */
public enum ReviewVerdict {
    /** The officer found the case right. */
    CONFIRMED,
    /** The officer did not, and said why. */
    REFUSED,
    /** The station needs no answer any more. */
    WITHDRAWN
}
