package dev.madoguchi.outbox;

import java.util.List;
import java.util.UUID;

/**
 * What a look at the envelopes on the disk brought to light.
 *
 * @param adopted records whose file had no row: taken up as queued
 * @param missing records that wait to be sent, and whose file is gone; told to a person
 * @param unreadable names of files that are no envelopes, or not the one that their row names; left where they are, told to a
 *     person
 */
public record Adoption(List<UUID> adopted, List<UUID> missing, List<String> unreadable) {
    /** The key of the sentence about missing files, with their number as its argument; {@code .todo}: what to do. */
    public static final String MISSING_KEY = "outbox.missing";

    /** The key of the sentence about unreadable files, with their number as its argument; {@code .todo}: what to do. */
    public static final String UNREADABLE_KEY = "outbox.unreadable";

    public Adoption {
        adopted = List.copyOf(adopted);
        missing = List.copyOf(missing);
        unreadable = List.copyOf(unreadable);
    }
}
