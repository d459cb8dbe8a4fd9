package dev.madoguchi.manual;

/** An article that cannot be used. Its message names the file and says what to change. */
public final class ManualException extends Exception {
    private static final long serialVersionUID = 1L;

    ManualException(String message) {
        super(message);
    }

    ManualException(String message, Throwable cause) {
        super(message, cause);
    }
}
