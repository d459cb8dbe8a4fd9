package dev.madoguchi.aside;

/** Why a visitor goes away in the middle and comes back. */
public enum AsideReason {
    /** They fetch a form with a QR code at the office's window (000 §5(5)①※, 003 §7-1(1)エ, (2)イ, 004 §2-1(2)①ア). */
    FORM,
    /** A document is missing that they have to bring (003 §7-1(1)ウ). */
    DOCUMENT,
    /** They do not know the card's PIN, or it is locked. */
    PIN,
    /** The photo is taken later: a child that sleeps (000 §5(5)①※), a sitter who wants to come back. */
    PHOTO,
    /** Somebody else has to come, such as the legal representative. */
    PERSON,
    /** They have no time now. */
    TIME;

    /** The text that names it. */
    public String messageKey() {
        return "aside.reason." + name();
    }

    /** The text that tells the visitor, on paper, what to come back with. */
    public String bringKey() {
        return "aside.bring." + name();
    }
}
