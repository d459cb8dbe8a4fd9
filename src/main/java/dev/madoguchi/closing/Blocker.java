package dev.madoguchi.closing;

import java.util.UUID;

/**
 * A visit that keeps the day from being closed, and why.
 *
 * @param visit its random id, also that of its sealed record
 */
public record Blocker(UUID visit, Reason reason) {

    /** What has to be done first. */
    public enum Reason {
        /** The visit was begun and not ended: resume it or give it up. */
        OPEN_DRAFT,
        /** The visit is done and its record was never sealed. */
        NOT_SEALED,
        /** The record waits to be sent, or for the city's receipt. */
        NOT_RECEIPTED,
        /** The city refused the record. */
        REFUSED,
        /** The receipt does not prove that the city has this record, or the record's file is not to be read. */
        NOT_PROVED;

        /** The key of the sentence for the clerk. */
        public String messageKey() {
            return "closing.blocker." + name();
        }
    }
}
