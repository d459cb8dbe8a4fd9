package dev.madoguchi.seal;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A city in memory that can be away, and that can lose what it keeps. */
public final class OtherSide implements KeyShares {
    private final SecureRandom random;
    public final Map<LocalDate, byte[]> halves = new HashMap<>();
    public boolean away;

    public OtherSide(SecureRandom random) {
        this.random = random;
    }

    @Override
    public Optional<KeyShare> fetch(LocalDate day, Optional<String> wanted) {
        return away ? Optional.empty() : Optional.of(KeyShare.of(halves.computeIfAbsent(day, ignored -> half())));
    }

    private byte[] half() {
        byte[] half = new byte[KeyShare.BYTES];
        random.nextBytes(half);
        return half;
    }

    @Override
    public Destroyed destroy(LocalDate day) throws SecretException {
        if (away) {
            throw new SecretException(SecretFault.SHARE_AWAY, "away");
        }
        byte[] half = halves.remove(day);
        if (half == null) {
            return new Destroyed("gone", "");
        }
        try (KeyShare share = KeyShare.of(half)) {
            return new Destroyed("gone", share.sha256());
        }
    }
}
