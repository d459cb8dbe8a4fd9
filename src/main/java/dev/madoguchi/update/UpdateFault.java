package dev.madoguchi.update;

/** Why an update does not go on. */
public enum UpdateFault {
    /** This program was not installed in a way that can be updated. */
    NOT_INSTALLED,
    /** The city has published no version for this computer, or the one that runs already. */
    NOTHING_NEW,
    /** A file could not be had. */
    NOT_FETCHED,
    /** A file is not the one that the city signed. */
    WRONG_FILE,
    /** The folder of the program cannot be written by whoever runs this. */
    NOT_ALLOWED,
    /** A day is open at the counter. */
    DAY_OPEN,
    /** What the city published knows fewer tables of the store than the version in use. */
    TOO_OLD,
    /** The version needs a newer Java runtime than the package brought, or parts that it does not have; no update replaces it. */
    OTHER_RUNTIME,
    /** No version of before is there. */
    NOTHING_BEFORE;

    /** The key of the sentence that says what is wrong; with {@code .todo} after it, what to do. */
    public String messageKey() {
        return "update." + name();
    }
}
