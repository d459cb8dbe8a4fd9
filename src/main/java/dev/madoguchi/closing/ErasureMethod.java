package dev.madoguchi.closing;

/** What was done to make the data unreadable, as the certificate lists it. */
public enum ErasureMethod {
    /** The AES-256 keys of the photos, one each, were overwritten and removed. */
    PHOTO_KEYS_DESTROYED,
    /** The AES-256 key of the day, under which every working copy lay, was overwritten and removed. */
    DAY_KEY_DESTROYED,
    /** The city's half of that key was overwritten at the city's server. */
    CITY_SHARE_DESTROYED,
    /** The working copies were deleted. */
    ENTRIES_DELETED,
    /** The files of the sealed records were removed. */
    ENVELOPES_REMOVED,
    /** The ledger's file for the city, under a password that was kept nowhere, was removed. */
    LEDGER_FILE_REMOVED,
    /** The database's file was written anew without what was deleted. */
    STORE_REWRITTEN,
    /** The backup was replaced by one of the new database. */
    BACKUP_REPLACED,
    /** The key of the list of what the scan looked for was overwritten and removed, and the list removed. */
    SEARCH_LIST_DESTROYED;

    /** The key of its sentence in the texts. */
    public String messageKey() {
        return "closing.method." + name();
    }
}
