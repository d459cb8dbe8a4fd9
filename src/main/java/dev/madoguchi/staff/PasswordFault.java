package dev.madoguchi.staff;

/** Why a new password or PIN is not taken. */
public enum PasswordFault {
    /** Too short, or longer than 128 characters. */
    LENGTH,
    /** Fewer than three different characters. */
    PLAIN,
    /** It contains the person's id. */
    LIKE_ID,
    /** It is the old one. */
    SAME,
    /** The second time it was typed differently. */
    NOT_REPEATED,
    /** A PIN is digits only, and at least so many. */
    PIN_LENGTH;

    /** The key of the sentence that says what is wrong. */
    public String messageKey() {
        return "staff.bad." + name();
    }
}
