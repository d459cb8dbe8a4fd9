package dev.madoguchi.fuzz;

import java.io.IOException;
import java.io.Serial;

/** The server answered that it does not do what it was asked, or hung up. */
final class RefusedRequestException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    RefusedRequestException(String message) {
        super(message);
    }

    RefusedRequestException(String message, Throwable cause) {
        super(message, cause);
    }
}
