package dev.madoguchi.queue;

import java.io.Serial;

/** What came is not the queue's JSON. */
public final class BadQueueJsonException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    BadQueueJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
