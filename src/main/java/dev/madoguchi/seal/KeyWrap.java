package dev.madoguchi.seal;

import java.security.SecureRandom;
import java.util.Arrays;

/** The station key as it lies on the disk: locked with one person's password. */
public final class KeyWrap {
    private static final PasswordLock LOCK = new PasswordLock("station key");

    private final PasswordCost cost;
    private final SecureRandom random;

    public KeyWrap(PasswordCost cost, SecureRandom random) {
        this.cost = cost;
        this.random = random;
    }

    /** Locks the key with a password: a small JSON text that also says what a try costs. */
    public byte[] wrap(StationKey key, char[] password) {
        return LOCK.lock(key.bytes(), password, cost, random);
    }

    /** Opens what {@link #wrap} made; {@code WRONG_PASSWORD} or {@code DAMAGED} otherwise. */
    public StationKey unwrap(byte[] wrapped, char[] password) throws SecretException {
        byte[] secret = LOCK.open(wrapped, password);
        try {
            return StationKey.of(secret);
        } catch (IllegalArgumentException e) {
            throw new SecretException(SecretFault.DAMAGED, "not a station key", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
