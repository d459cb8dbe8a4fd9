package dev.madoguchi.paperwork;

import java.io.Serial;

/** A deed with papers was refused, and nothing was changed. */
public final class PaperworkException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    PaperworkException(Refusal refusal) {
        super("refused: " + refusal);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
