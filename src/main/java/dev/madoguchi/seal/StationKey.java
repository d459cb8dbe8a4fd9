package dev.madoguchi.seal;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The one secret of a workstation, 32 random bytes: everything on its disk hangs on it.
 *
 * <p>It is on the disk only inside a {@link KeyWrap}, once for each person. Each use derives its own key from it by
 * HKDF-SHA256 (RFC 5869, no salt, {@code info} = ASCII "madoguchi " and the context). Wiped by {@link #close()}.
 */
public final class StationKey implements AutoCloseable {
    /** How many bytes the secret has. */
    public static final int BYTES = 32;

    private final byte[] secret;
    private volatile boolean closed;

    private StationKey(byte[] secret) {
        this.secret = secret;
    }

    /** A new secret. */
    public static StationKey generate(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new StationKey(secret);
    }

    /** A secret from 32 bytes, which are copied and stay the caller's to wipe. */
    public static StationKey of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a station key has 32 bytes");
        }
        return new StationKey(secret.clone());
    }

    /**
     * A key for one use.
     *
     * @param context names the use, such as {@code store file v1}; two contexts give unrelated keys
     * @param length how many bytes, 16 to 64
     * @return bytes for the caller to wipe
     */
    public byte[] derive(String context, int length) {
        if (length < 16 || length > 64) {
            throw new IllegalArgumentException("a derived key has 16 to 64 bytes");
        }
        byte[] info = ("madoguchi " + context).getBytes(StandardCharsets.US_ASCII);
        try {
            return Hkdf.computeHkdf("HMACSHA256", bytes(), new byte[0], info, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is not available", e);
        }
    }

    SecretBox box(String context) {
        return new SecretBox(derive(context, SecretBox.KEY_BYTES));
    }

    /** The secret itself, for its wrapping; not a copy. */
    byte[] bytes() {
        if (closed) {
            throw new IllegalStateException("the station key was wiped");
        }
        return secret;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(secret, (byte) 0);
    }
}
