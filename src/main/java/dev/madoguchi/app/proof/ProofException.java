package dev.madoguchi.app.proof;

/** Why nothing could be proved. */
public final class ProofException extends Exception {
    private static final long serialVersionUID = 1L;

    ProofException(String message) {
        super(message);
    }

    ProofException(String message, Throwable cause) {
        super(message, cause);
    }
}
