package dev.madoguchi.closing;

/** What erasing does, in its order. A crash between two of them is mended by doing all of them again. */
public enum ErasureStep {
    /** The list of what the scan looks for is sealed under a key of its own. */
    SEARCH_LIST_SEALED,
    /** What is to be destroyed is noted. */
    NOTED,
    /** The ledger's file for the city, where there was one, is removed. */
    LEDGER_FILE_REMOVED,
    /** Each record's receipt lies in a file of its own. */
    RECEIPTS_KEPT,
    /** The keys of the photos that were left are overwritten and removed. */
    PHOTO_KEYS_DESTROYED,
    /** The key of the day is overwritten and removed: from here on nothing of the day can be opened. */
    DAY_KEY_DESTROYED,
    /** The working copies are deleted from the database. */
    ENTRIES_DELETED,
    /** The sealed records that the city has are removed from the disk. */
    ENVELOPES_REMOVED,
    /** The database's file and its backup are written anew without what was deleted. */
    STORE_REWRITTEN,
    /** The city has destroyed its half of the day's key, and has signed that it did. */
    CITY_SHARE_DESTROYED;

    /** The key of its name in the texts. */
    public String messageKey() {
        return "closing.step." + name();
    }
}
