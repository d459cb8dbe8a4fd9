package dev.madoguchi.seal;

import java.io.Serial;

/** A signed statement is not to be believed. */
public final class JwsException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public JwsException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public JwsException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with a signed statement. */
    public enum Reason {
        /** Not a compact JWS with a JSON payload. */
        MALFORMED,
        /** Another algorithm than EdDSA, or a header that asks for what nobody here knows. */
        UNSUPPORTED,
        /** A statement of another kind. */
        WRONG_TYPE,
        /** Signed with another key. */
        WRONG_KEY,
        /** The signature does not fit. */
        BAD_SIGNATURE
    }
}
