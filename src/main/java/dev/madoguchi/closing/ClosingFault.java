package dev.madoguchi.closing;

import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;

/** Why a step of closing was not taken. Nothing is lost by it. */
public enum ClosingFault {
    /** The step comes after another that was not taken yet. */
    TOO_EARLY,
    /** What the step would change is erased already. */
    TOO_LATE,
    /** Visits or records are not done yet; {@link CloseDay#reconcile} names them. */
    NOT_RECONCILED,
    /** Something was not counted yet, or differs and nobody has said why. */
    NOT_COUNTED,
    /** The numbers differ: it has to be said why. */
    NOT_EXPLAINED,
    /** The explanation is longer than is kept. */
    TOO_LONG,
    /** The explanation looks as if it named a person. */
    PERSONAL_DATA,
    /** It has to be said who received the ledger. */
    NO_NAME,
    /** The name is longer than is kept. */
    NAME_TOO_LONG,
    /** The clock shows an earlier day than one that has begun. */
    CLOCK_SET_BACK,
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
    /** The profile asks for the ledger as a file too, and none was written of this ledger. */
    FILE_MISSING,
    /** The profile does not ask for the ledger as a file. */
    NO_FILE_WANTED,
    /** The ledger's file, or something of it, lies on this computer; erasing and searching again remove it. */
    FILE_LEFT,
    /** Something that should be gone is still there. */
    NOT_ERASED,
    /** The city's server has to destroy its half of the day's key, and cannot be asked now. */
    CITY_AWAY,
    /** The day's copies do not open without the city's half of the key, and the city cannot be asked now. */
    SHUT,
    /** The disk, the store or a key did not serve; the cause says which. */
    STORAGE,
    /** The store gave up, as H2 does when a write fails; it serves again when there is room. */
    STORE_STOPPED;

    /** The fault that stands for what kept a step from ending. */
    static ClosingFault of(Exception e) {
        return e instanceof SecretException secret && secret.fault() == SecretFault.SHARE_AWAY ? CITY_AWAY : STORAGE;
    }

    /** The fault that stands for what kept the day's copies from being opened. */
    static ClosingFault opening(SecretException e) {
        return e.fault() == SecretFault.SHARE_AWAY ? SHUT : STORAGE;
    }

    /** The key of the sentence for the clerk. */
    public String messageKey() {
        return "closing.fault." + name();
    }
}
