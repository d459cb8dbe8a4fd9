package dev.madoguchi.city.vault;

import java.time.Instant;

/**
 * A key that took the place of an earlier one.
 *
 * @param version 2 for the first
 * @param publicJwk its public half
 * @param secret the private half, sealed; empty for a sealing key
 * @param madeAt in whole milliseconds
 */
public record KeptKey(long version, Kind kind, String publicJwk, String secret, Instant madeAt) {

    @Override
    public String toString() {
        return "KeptKey[" + version + " " + kind + "]";
    }

    /** What a key is for. */
    public enum Kind {
        SEALING,
        RECEIPT
    }
}
