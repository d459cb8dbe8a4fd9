package dev.madoguchi.seal;

import java.security.GeneralSecurityException;

/**
 * The key of one working day, AES-256-GCM. What it sealed is gone for ever when {@link DayKeys#destroy} destroyed it.
 *
 * <p>Open it for one deed and close it after: {@link #close()} wipes it.
 */
public final class DayKey implements AutoCloseable {
    private final SecretBox box;

    DayKey(SecretBox box) {
        this.box = box;
    }

    /**
     * Seals a text: {@code nonce(12) ‖ ciphertext ‖ tag(16)}.
     *
     * @param associated what the text belongs to; it opens only together with the same bytes
     */
    public byte[] seal(byte[] plain, byte[] associated) {
        return box.seal(plain, associated);
    }

    /** Opens what {@link #seal} made, for the caller to wipe; {@code WRONG_KEY} where key, text or association differ. */
    public byte[] open(byte[] sealed, byte[] associated) throws SecretException {
        try {
            return box.open(sealed, associated);
        } catch (GeneralSecurityException e) {
            throw new SecretException(SecretFault.WRONG_KEY, "the text does not open under this day's key", e);
        }
    }

    @Override
    public void close() {
        box.close();
    }
}
