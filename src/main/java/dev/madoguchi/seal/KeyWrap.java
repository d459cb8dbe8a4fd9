package dev.madoguchi.seal;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/** The station key as it lies on the disk: locked with one person's password, or with their staff card and its PIN. */
public final class KeyWrap {
    private final PasswordLock lock;
    private final PasswordCost cost;
    private final SecureRandom random;

    /** Locks with passwords. */
    public KeyWrap(PasswordCost cost, SecureRandom random) {
        this(new PasswordLock("station key"), cost, random);
    }

    private KeyWrap(PasswordLock lock, PasswordCost cost, SecureRandom random) {
        this.lock = lock;
        this.cost = cost;
        this.random = random;
    }

    /** The same for staff cards: what one of the two locked, the other does not open. */
    public KeyWrap forCards() {
        return new KeyWrap(new PasswordLock("station key by card"), cost, random);
    }

    /** Locks the key with a password: a small JSON text that also says what a try costs. */
    public byte[] wrap(StationKey key, char[] password) {
        return lock.lock(key.bytes(), password, cost, random);
    }

    /** Opens what {@link #wrap} made; {@code WRONG_PASSWORD} or {@code DAMAGED} otherwise. */
    public StationKey unwrap(byte[] wrapped, char[] password) throws SecretException {
        byte[] secret = lock.open(wrapped, password);
        try {
            return StationKey.of(secret);
        } catch (IllegalArgumentException e) {
            throw new SecretException(SecretFault.DAMAGED, "not a station key", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The key locked anew where a try of the old lock costs less than it should by now; never for less than before. */
    public Optional<byte[]> raised(byte[] wrapped, StationKey key, char[] password) throws SecretException {
        PasswordCost old = lock.costOf(wrapped);
        return old.covers(cost)
                ? Optional.empty()
                : Optional.of(lock.lock(key.bytes(), password, old.raisedTo(cost), random));
    }
}
