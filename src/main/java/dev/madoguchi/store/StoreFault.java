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
    /** Others worked on it for too long to do what needs it alone. */
    BUSY;

    /** The key of the sentence that says what is wrong; with {@code .todo} after it, what to do. */
    public String messageKey() {
        return "store." + name();
    }
}
