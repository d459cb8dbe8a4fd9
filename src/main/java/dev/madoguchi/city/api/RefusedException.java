package dev.madoguchi.city.api;

import java.io.Serial;

/** Ends a request that is not served, before anything was stored. */
final class RefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.title());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
