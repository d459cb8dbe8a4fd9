package dev.madoguchi.seal;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** AES-256-GCM: {@code nonce(12) ‖ ciphertext ‖ tag(16)} with a random nonce. Wiped by {@link #close()}. */
final class SecretBox implements AutoCloseable {
    static final int KEY_BYTES = 32;

    private final byte[] key;
    private volatile boolean closed;

    /** Takes the key over; it is wiped with the box. */
    SecretBox(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("AES-256 takes a key of 32 bytes");
        }
        this.key = key;
    }

    byte[] seal(byte[] plain, byte[] associated) {
        try {
            return new AesGcmJce(open()).encrypt(plain, associated);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM did not seal", e);
        }
    }

    byte[] open(byte[] sealed, byte[] associated) throws GeneralSecurityException {
        return new AesGcmJce(open()).decrypt(sealed, associated);
    }

    private byte[] open() {
        if (closed) {
            throw new IllegalStateException("the key was wiped");
        }
        return key;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(key, (byte) 0);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
