package dev.madoguchi.carryout;

import java.io.Serial;

/** A file that is no container, or a damaged one. */
public final class ContainerException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ContainerException(String message) {
        super(message);
    }

    ContainerException(String message, Throwable cause) {
        super(message, cause);
    }
}
