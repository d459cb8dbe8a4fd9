package dev.madoguchi.seal;

import java.security.GeneralSecurityException;
import java.util.List;

/**
 * The key of one working day, AES-256-GCM. What it sealed is gone for ever when {@link DayKeys#destroy} destroyed it.
 *
 * <p>Open it for one deed and close it after: {@link #close()} wipes it. A day on which the city could not be asked for a while has a
 * second key; the better one seals, either opens.
 */
public final class DayKey implements AutoCloseable {
    private final List<SecretBox> boxes;
    private final boolean shareAway;

    /**
     * @param boxes at least one; the first seals
     * @param shareAway whether there is one more that does not open without the city's half
     */
    DayKey(List<SecretBox> boxes, boolean shareAway) {
        this.boxes = List.copyOf(boxes);
        this.shareAway = shareAway;
    }

    /**
     * Seals a text: {@code nonce(12) ‖ ciphertext ‖ tag(16)}.
     *
     * @param associated what the text belongs to; it opens only together with the same bytes
     */
    public byte[] seal(byte[] plain, byte[] associated) {
        return boxes.getFirst().seal(plain, associated);
    }

    /**
     * Opens what {@link #seal} made, for the caller to wipe; {@code WRONG_KEY} where key, text or association differ,
     * {@code SHARE_AWAY} where that may be for want of the city's half.
     */
    public byte[] open(byte[] sealed, byte[] associated) throws SecretException {
        SecretFault fault = shareAway ? SecretFault.SHARE_AWAY : SecretFault.WRONG_KEY;
        var closed = new SecretException(fault, "the text does not open under this day's key");
        for (SecretBox box : boxes) {
            try {
                return box.open(sealed, associated);
            } catch (GeneralSecurityException e) {
                closed.addSuppressed(e);
            }
        }
        throw closed;
    }

    @Override
    public void close() {
        boxes.forEach(SecretBox::close);
    }
}
