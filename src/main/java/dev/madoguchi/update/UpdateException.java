package dev.madoguchi.update;

import java.io.Serial;

/** An update that does not go on; what is in use stays in use. */
public final class UpdateException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final UpdateFault fault;

    public UpdateException(UpdateFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public UpdateException(UpdateFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    /** What is wrong. */
    public UpdateFault fault() {
        return fault;
    }
}
