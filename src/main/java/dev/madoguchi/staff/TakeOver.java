package dev.madoguchi.staff;

/** Why a supervisor goes on at a desk that somebody else has locked; the word is in the trail. */
public enum TakeOver {
    BREAK,
    GONE,
    UNWELL,
    VISITOR,
    INCIDENT;

    /** The text that says so. */
    public String messageKey() {
        return "staff.takeOver." + name();
    }
}
