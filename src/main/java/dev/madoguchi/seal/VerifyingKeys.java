package dev.madoguchi.seal;

import java.util.List;
import java.util.Optional;

/**
 * Keys of one signer that are all to be believed, such as the city's receipt keys of now and of before.
 *
 * @param all the newest first; never empty
 */
public record VerifyingKeys(List<VerifyingKey> all) {
    public VerifyingKeys {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no key at all can be believed");
        }
        all = List.copyOf(all);
    }

    /** One key alone. */
    public static VerifyingKeys only(VerifyingKey key) {
        return new VerifyingKeys(List.of(key));
    }

    /** The key with this id. */
    public Optional<VerifyingKey> named(String keyId) {
        return all.stream().filter(key -> key.keyId().equals(keyId)).findFirst();
    }
}
