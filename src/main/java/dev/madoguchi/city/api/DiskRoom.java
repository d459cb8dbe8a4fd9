package dev.madoguchi.city.api;

import java.util.function.LongSupplier;

/**
 * Whether the server's disk has room for more records. A reserve is left, because a database that meets the end of the disk in the middle
 * of a write has to be opened anew; one that stops before goes on as soon as there is room.
 */
final class DiskRoom {
    /** Eight of the largest records. */
    private static final long USUAL_RESERVE = 128L * 1024 * 1024;

    private final LongSupplier usable;

    /**
     * @param usable how many bytes the disk still takes
     */
    DiskRoom(LongSupplier usable) {
        this.usable = usable;
    }

    boolean isThere() {
        return usable.getAsLong() >= USUAL_RESERVE;
    }
}
