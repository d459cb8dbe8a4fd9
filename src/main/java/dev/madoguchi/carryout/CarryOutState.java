package dev.madoguchi.carryout;

/** Where a carry-out stands; it only moves forward. */
public enum CarryOutState {
    /** Noted, and not known to lie on its medium: writing it again goes on with the same container. */
    BEGUN,
    /** On the medium, read back and compared. */
    WRITTEN,
    /** Somebody at the destination has taken it. */
    RECEIVED;

    /** The key of the words a person reads. */
    public String messageKey() {
        return "carryout.state." + name();
    }
}
