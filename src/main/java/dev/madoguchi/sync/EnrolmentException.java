package dev.madoguchi.sync;

import java.io.Serial;

/** The station is not enrolled with the city, or what says so cannot be used. The message holds no secret. */
public final class EnrolmentException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public EnrolmentException(String message) {
        super(message);
    }

    public EnrolmentException(String message, Throwable cause) {
        super(message, cause);
    }
}
