package dev.madoguchi.store;

/** What is done to keep a store safe. */
public enum CareDeed {
    /** A copy was written, opened, and compared with the store value by value. */
    BACKUP,
    /** The store was rebuilt from its backup in a folder beside, and counted. */
    DRILL
}
