package dev.madoguchi.roster;

/** Why a card was not lent, taken back or reported lost. */
public enum LoanFault {
    /** A card's number is 1 to 64 letters and digits of ASCII, dots and hyphens. */
    BAD_CARD,
    /** Nobody in the list of people has this id. */
    UNKNOWN_PERSON,
    /** The card is lent, and not back. */
    OUT,
    /** No such card is out. */
    NOT_OUT,
    /** Who was told of the loss is one line of 1 to 200 characters. */
    BAD_TOLD;

    /** The key of the sentence that says so; with {@code .todo} after it, what to do. */
    public String messageKey() {
        return "roster.loan." + name();
    }
}
