package dev.madoguchi.app.demo;

import java.io.Serial;

/** The demo day could not be run to its end; the message says why and what to do. */
public final class DemoFault extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    DemoFault(String message) {
        super(message);
    }

    DemoFault(String message, Throwable cause) {
        super(message, cause);
    }
}
