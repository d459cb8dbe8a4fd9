package dev.madoguchi.seal;

import java.util.Arrays;

/**
 * The city's half of a day's key: 32 random bytes that the city's server made and that never lie on this computer's disk.
 *
 * <p>Wiped by {@link #close()}.
 */
public final class KeyShare implements AutoCloseable {
    /** How many bytes a half has. */
    public static final int BYTES = 32;

    private final byte[] secret;
    private volatile boolean closed;

    private KeyShare(byte[] secret) {
        this.secret = secret;
    }

    /** A half from its bytes, which are copied and stay the caller's to wipe. */
    public static KeyShare of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("the city's half of a key has 32 bytes");
        }
        return new KeyShare(secret.clone());
    }

    /** What the half may be called by: SHA-256, 64 lower-case hexadecimal digits. It tells nothing of the half. */
    public String sha256() {
        return Digests.sha256Hex(bytes());
    }

    /** The half itself; not a copy. */
    byte[] bytes() {
        if (closed) {
            throw new IllegalStateException("the city's half was wiped");
        }
        return secret;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(secret, (byte) 0);
    }
}
