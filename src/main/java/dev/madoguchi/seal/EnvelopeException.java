package dev.madoguchi.seal;

import java.io.Serial;

/** A sealed record is not what it should be. Nothing of it was taken. The message names no content. */
public final class EnvelopeException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public EnvelopeException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public EnvelopeException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with a sealed record. */
    public enum Reason {
        /** More bytes than {@link Envelope#MAX_BYTES}. */
        TOO_LARGE,
        /** Not the one encoding that the format allows: cut off, added to, reordered, or something else altogether. */
        MALFORMED,
        /** A version or a suite that this program does not know. */
        UNSUPPORTED,
        /** No verifying key is known for the workstation named in the header. */
        UNKNOWN_STATION,
        /** The signature does not fit the header and the sealed bytes. */
        BAD_SIGNATURE,
        /** Sealed for another key than the one at hand. */
        WRONG_KEY,
        /** Signed as it should be, yet the sealed bytes do not open under the key. */
        NOT_OPENED
    }
}
