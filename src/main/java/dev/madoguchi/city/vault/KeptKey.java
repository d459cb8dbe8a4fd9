package dev.madoguchi.city.vault;

import java.time.Instant;

/**
 * A key that took the place of an earlier one, or the end of the trust in one.
 *
 * @param version 2 for the first
 * @param publicJwk its public half; of an authority the SHA-256 of its certificate in base64url
 * @param secret the private half, sealed; empty for all but a receipt key and an authority
 * @param madeAt from when on it counts, in whole milliseconds
 */
public record KeptKey(long version, Kind kind, String publicJwk, String secret, Instant madeAt) {

    @Override
    public String toString() {
        return "KeptKey[" + version + " " + kind + "]";
    }

    /** What a key is for. */
    public enum Kind {
        SEALING,
        RECEIPT,
        /** No key: the receipt key that the row names is not to be believed from its moment on. */
        ENDED,
        /** Vouches for the server and the stations. */
        AUTHORITY,
        /** No key: no authority before the one that the row names vouches for anything from its moment on. */
        AUTHORITY_ENDED
    }
}
