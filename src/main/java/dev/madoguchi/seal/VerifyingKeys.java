package dev.madoguchi.seal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys of one signer, such as the city's receipt keys of now and of before.
 *
 * @param all the newest first; never empty
 * <p>Whoever holds a key that leaked can write any moment into what it signs, a moment before the end too. So the end of a key protects
 * only what comes by a way of its own: a receipt is kept since before the end or is asked for from the vault, and a publication is
 * fetched from the city's server over TLS, where a receipt key opens nothing. A statement that comes by any other way, on paper or a
 * medium, and names an ended key proves only that the key signed it.
 *
 * @param ended by key id, from when on a key is not to be believed any more; what it says of a moment before stays good
 */
public record VerifyingKeys(List<VerifyingKey> all, Map<String, Instant> ended) {
    public VerifyingKeys {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no key at all can be believed");
        }
        all = List.copyOf(all);
        ended = Map.copyOf(ended);
    }

    /** Keys that are all to be believed. */
    public VerifyingKeys(List<VerifyingKey> all) {
        this(all, Map.of());
    }

    /** One key alone. */
    public static VerifyingKeys only(VerifyingKey key) {
        return new VerifyingKeys(List.of(key));
    }

    /** The key with this id. */
    public Optional<VerifyingKey> named(String keyId) {
        return all.stream().filter(key -> key.keyId().equals(keyId)).findFirst();
    }

    /** Whether a key is to be believed about what it says of a moment. */
    public boolean believes(String keyId, Instant moment) {
        Instant end = ended.get(keyId);
        return end == null || moment.isBefore(end);
    }
}
