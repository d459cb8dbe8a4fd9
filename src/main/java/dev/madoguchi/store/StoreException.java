package dev.madoguchi.store;

import java.io.Serial;

/** The store did not open or did not do what was asked. The message names files, never contents. */
public final class StoreException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final StoreFault fault;

    public StoreException(StoreFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public StoreException(StoreFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public StoreFault fault() {
        return fault;
    }
}
