package dev.madoguchi.city.queue;

import java.io.Serial;

/** Somebody else changed the same row at the same moment; nothing was done, and it can be tried again. */
final class LostRaceException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    LostRaceException() {
        super("somebody else was first");
    }
}
