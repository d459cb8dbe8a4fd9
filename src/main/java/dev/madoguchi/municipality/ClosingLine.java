package dev.madoguchi.municipality;

/** What is compared when a day is closed. */
public enum ClosingLine {
    /** Numbers that were given, against numbers that came to an end (003 §17-1). */
    TICKETS,
    /** Cases that were done, against the records that were sealed for them. */
    CASES,
    /** Photos of the day, against those that are erased or wait for closing (000 §8). */
    PHOTOS,
    /** Papers that visitors left, against those that a person has in hand (000 §5(5)①※, 003 §7-2(6)). */
    PAPERS,
    /** Fees, in yen, against the money in the box. */
    FEES,
    /** Cases to key into other systems, against those that were (003 §7-2(6)(サ)). */
    ENTRIES,
    /** Forms by the books, against forms that a person has counted (003 §10-2). */
    STOCK,
    /** IC cards that were lent, against those that are back (003 §23-3). */
    CARDS,
    /** Complaints of the day, against those that were answered. */
    COMPLAINTS,
    /** Records that were sealed, against those that the city has receipted. */
    RECORDS,
    /** Working copies that are kept, against those that still open. Always has to be explained, whatever a profile names. */
    OPENED;

    /** The key of its name in the texts. */
    public String messageKey() {
        return "closing.line." + name();
    }
}
