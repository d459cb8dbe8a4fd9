package dev.madoguchi.seal;

import java.security.SecureRandom;

/** The station key under a password as earlier programs wrote it. */
public final class FirstLock {
    private FirstLock() {}

    /** The JSON text. */
    public static byte[] of(StationKey key, char[] password, PasswordCost cost) {
        return new PasswordLock("station key").lock(key.bytes(), password, cost, new SecureRandom());
    }
}
