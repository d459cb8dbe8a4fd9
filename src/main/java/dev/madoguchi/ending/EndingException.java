package dev.madoguchi.ending;

import java.io.Serial;

/** A hand-over or an erasure that does not go on; what was done before stays done, and it may be done again. */
public final class EndingException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final EndingFault fault;

    EndingException(EndingFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    EndingException(EndingFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public EndingFault fault() {
        return fault;
    }
}
