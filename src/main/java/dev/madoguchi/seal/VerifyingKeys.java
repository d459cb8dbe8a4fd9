package dev.madoguchi.seal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys of one signer, such as the city's receipt keys of now and of before.
 *
 * @param all the newest first; never empty
 * @param ended by key id, from when on a key is not to be believed any more; what it signed before stays good
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
