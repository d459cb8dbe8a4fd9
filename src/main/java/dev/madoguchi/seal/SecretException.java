package dev.madoguchi.seal;

import java.io.Serial;

/** Something kept secret could not be had. The message names files, never contents. */
public final class SecretException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final SecretFault fault;

    public SecretException(SecretFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public SecretException(SecretFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public SecretFault fault() {
        return fault;
    }
}
