package dev.madoguchi.store;

/** Why the store does not open or does not do a deed. */
public enum StoreFault {
    /** Another program, or this one a second time, has it open. */
    IN_USE,
    /** It was made under another station key. Nothing was touched. */
    WRONG_KEY,
    /** Neither the store nor its backup can be read. Nothing was removed. */
    BEYOND_REPAIR,
    /** The disk does not read or write, or is full. */
    UNREADABLE,
    /** The backup on the disk is not what was written; the store itself is well. */
    BACKUP_CHANGED,
    /** A later version of the program has changed its tables. Nothing was touched. */
    NEWER,
    /** Its tables were not brought up to this program. It is as it was. */
    NOT_MIGRATED,
    /** Something was recorded since the tables were brought up, so nobody goes back. */
    RECORDED_SINCE,
    /** Others worked on it for too long to do what needs it alone. */
    BUSY;

    /** The key of the sentence that says what is wrong; with {@code .todo} after it, what to do. */
    public String messageKey() {
        return "store." + name();
    }
}
