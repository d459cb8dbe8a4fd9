package dev.madoguchi.publishing;

import java.io.Serial;

/** A file that cannot be published or used. The message is one English line that names the file, the line where it is known, and what to change. */
public final class UnfitException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnfitException(String message) {
        super(message);
    }

    public UnfitException(String message, Throwable cause) {
        super(message, cause);
    }
}
