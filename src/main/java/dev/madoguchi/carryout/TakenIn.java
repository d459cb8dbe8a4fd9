package dev.madoguchi.carryout;

/**
 * What became of the city's answer.
 *
 * @param taken receipts that were stored now
 * @param known receipts of records that were receipted before
 * @param unproved receipts that do not prove what they say, or of records that are not this station's
 * @param refused records that the city did not take
 */
public record TakenIn(int taken, int known, int unproved, int refused) {
    /** Whether every record of the container is receipted now. */
    public boolean complete() {
        return unproved == 0 && refused == 0;
    }
}
