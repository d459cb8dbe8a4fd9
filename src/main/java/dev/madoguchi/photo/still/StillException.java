package dev.madoguchi.photo.still;

import java.io.Serial;

/** A file is not a picture that can be used. The message never holds what is in the picture. */
public final class StillException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final StillFault fault;

    StillException(StillFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    StillException(StillFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public StillFault fault() {
        return fault;
    }
}
