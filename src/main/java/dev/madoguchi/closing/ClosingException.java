package dev.madoguchi.closing;

import java.io.Serial;

/** A step of closing was not taken. Whatever was done before it stands, and the step may be tried again. */
public final class ClosingException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ClosingFault fault;

    ClosingException(ClosingFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    ClosingException(ClosingFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public ClosingFault fault() {
        return fault;
    }
}
