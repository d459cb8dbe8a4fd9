package dev.madoguchi.closing;

/** Why a step of closing was not taken. Nothing is lost by it. */
public enum ClosingFault {
    /** The step comes after another that was not taken yet. */
    TOO_EARLY,
    /** What the step would change is erased already. */
    TOO_LATE,
    /** Visits or records are not done yet; {@link CloseDay#reconcile} names them. */
    NOT_RECONCILED,
    /** Only a supervisor does this. */
    NOT_ALLOWED,
    /** The counted pages are not as many as were written. */
    PAGES_DIFFER,
    /** A visit was completed after the ledger was written: write and print it again. */
    LEDGER_OUTDATED,
    /** Something was found, and nobody has taken that on himself. */
    RESIDUE_FOUND,
    /** The key of some photo of the day lies on the disk; searching again destroys it. */
    PHOTO_LEFT,
    /** Something that should be gone is still there. */
    NOT_ERASED,
    /** The disk, the store or a key did not serve; the cause says which. */
    STORAGE;

    /** The key of the sentence for the clerk. */
    public String messageKey() {
        return "closing.fault." + name();
    }
}
