package dev.madoguchi.device.media;

import java.io.Serial;

/** A medium did not do what was asked. The message is for the log and names no person and no file's contents. */
public final class MediaException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final MediaFault fault;

    public MediaException(MediaFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public MediaException(MediaFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public MediaFault fault() {
        return fault;
    }
}
