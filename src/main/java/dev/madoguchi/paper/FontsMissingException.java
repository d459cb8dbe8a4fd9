package dev.madoguchi.paper;

import java.io.Serial;

/** This computer has no Japanese font that can be put into a PDF. The message lists what to install. */
public final class FontsMissingException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    FontsMissingException(String message) {
        super(message);
    }
}
