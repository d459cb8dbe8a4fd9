package dev.madoguchi.city.desk;

import java.io.Serial;

/** The city desk cannot go on as it is. The message names no content of any record. */
public final class DeskException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final DeskFault fault;

    public DeskException(DeskFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public DeskException(DeskFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public DeskFault fault() {
        return fault;
    }
}
