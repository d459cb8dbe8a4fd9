package dev.madoguchi.app.command;

import java.io.Serial;

/** A command could not do its deed; the message is the one line that says what happened and what to do. */
final class CommandFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    CommandFault(String message) {
        super(message);
    }

    CommandFault(String message, Throwable cause) {
        super(message, cause);
    }
}
