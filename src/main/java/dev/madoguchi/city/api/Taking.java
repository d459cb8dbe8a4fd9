package dev.madoguchi.city.api;

/** What the server did with what it was sent. */
sealed interface Taking {
    /**
     * The record is on the disk.
     *
     * @param added whether it was new; if not, the same bytes were there already
     * @param receipt compact JWS
     */
    record Taken(boolean added, String receipt) implements Taking {
        int status() {
            return added ? 201 : 200;
        }
    }

    /** Nothing was stored as a record. */
    record Refused(Refusal refusal) implements Taking {}
}
