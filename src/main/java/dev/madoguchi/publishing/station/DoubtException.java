package dev.madoguchi.publishing.station;

import java.io.Serial;

/** A publication that is not to be believed. */
final class DoubtException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Doubt doubt;

    DoubtException(Doubt doubt) {
        super(doubt.name());
        this.doubt = doubt;
    }

    DoubtException(Doubt doubt, Throwable cause) {
        super(doubt.name(), cause);
        this.doubt = doubt;
    }

    Doubt doubt() {
        return doubt;
    }
}
