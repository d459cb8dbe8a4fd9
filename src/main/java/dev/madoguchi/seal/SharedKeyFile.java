package dev.madoguchi.seal;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A day's key as it lies on the disk when the city keeps a half: it opens only with the station key and the city's half together.
 *
 * <p>ASCII "MDK2" ‖ SHA-256 of the half (32) ‖ nonce (12) ‖ ciphertext (32) ‖ tag (16): AES-256-GCM under HKDF-SHA256 (RFC 5869) of
 * the half, {@code salt} = the key derived for {@code shared day key v1}, {@code info} and associated data ASCII
 * "madoguchi shared day-2026-11-20".
 */
final class SharedKeyFile {
    private static final byte[] MARK = SecretBox.ascii("MDK2");
    private static final String CONTEXT = "shared day key v1";
    private static final int DIGEST_BYTES = 32;
    private static final int HEAD_BYTES = MARK.length + DIGEST_BYTES;
    private static final int BYTES = HEAD_BYTES + 12 + SecretBox.KEY_BYTES + 16;

    private final StationKey stationKey;
    private final LocalDate day;

    SharedKeyFile(StationKey stationKey, LocalDate day) {
        this.stationKey = stationKey;
        this.day = day;
    }

    byte[] seal(byte[] key, KeyShare share) {
        try (SecretBox box = box(share)) {
            byte[] sealed = box.seal(key, associated());
            return ByteBuffer.allocate(BYTES)
                    .put(MARK)
                    .put(HexFormat.of().parseHex(share.sha256()))
                    .put(sealed)
                    .array();
        }
    }

    /** Opens what {@link #seal} made, for the caller to wipe; {@code DAMAGED} or {@code WRONG_KEY} otherwise. */
    byte[] open(byte[] file, KeyShare share) throws SecretException {
        Optional<String> half = shareSha256(file);
        if (half.isEmpty()) {
            throw new SecretException(SecretFault.DAMAGED, "not the file of a shared key");
        }
        if (!half.get().equals(share.sha256())) {
            throw new SecretException(SecretFault.WRONG_KEY, "the city's half is not that of the key of " + day);
        }
        try (SecretBox box = box(share)) {
            return box.open(Arrays.copyOfRange(file, HEAD_BYTES, file.length), associated());
        } catch (GeneralSecurityException e) {
            throw new SecretException(SecretFault.WRONG_KEY, "the key of " + day + " does not open", e);
        }
    }

    /** Which half belongs to it; empty where this is not, or not any more, the file of a shared key. */
    static Optional<String> shareSha256(byte[] file) {
        return file.length == BYTES && Arrays.equals(MARK, Arrays.copyOf(file, MARK.length))
                ? Optional.of(HexFormat.of().formatHex(file, MARK.length, HEAD_BYTES))
                : Optional.empty();
    }

    private SecretBox box(KeyShare share) {
        byte[] salt = stationKey.derive(CONTEXT, SecretBox.KEY_BYTES);
        try {
            return new SecretBox(
                    Hkdf.computeHkdf("HMACSHA256", share.bytes(), salt, associated(), SecretBox.KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is not available", e);
        } finally {
            Arrays.fill(salt, (byte) 0);
        }
    }

    private byte[] associated() {
        return SecretBox.ascii("madoguchi shared day-" + day);
    }
}
