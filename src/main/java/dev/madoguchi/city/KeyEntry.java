package dev.madoguchi.city;

import dev.madoguchi.city.vault.KeptKey;
import java.time.Instant;
import java.util.Optional;

/**
 * One of the city's keys, for whoever looks them over.
 *
 * @param keyId its JWK thumbprint
 * @param since when it took the place of the one before; empty for the one that the city was made with
 * @param ended from when on it is not to be believed any more; empty while it is
 */
public record KeyEntry(KeptKey.Kind kind, String keyId, Optional<Instant> since, Optional<Instant> ended) {
    /** Whether it is the key of an authority, which gives certificates. */
    public boolean isAuthority() {
        return kind == KeptKey.Kind.AUTHORITY;
    }
}
