package dev.madoguchi.carryout;

/** Why nothing was carried out, in the words that decide what a person has to do. */
public enum CarryOutFault {
    /** Everything is receipted. */
    NOTHING,
    /** No place was named, or its name is longer than it may be. */
    DESTINATION,
    /** A sealed record that waits cannot be read. */
    RECORD,
    /** There is no such carry-out, or what is asked was done before. */
    NOT_NOW,
    /** The answer is no file of the city's receipts. */
    NO_RECEIPTS;

    /** The key of the words a person reads; what to do stands under the same key with {@code .todo}. */
    public String messageKey() {
        return "carryout." + name();
    }
}
