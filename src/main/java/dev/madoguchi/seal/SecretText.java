package dev.madoguchi.seal;

import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * A secret as text for a table, sealed under a station's or a server's key: base64 of what {@link SecretFile} writes, under a key of its
 * own. The purpose is bound to it.
 */
public final class SecretText {
    private static final String CONTEXT = "secret text v1";

    private SecretText() {}

    /** Seals a secret, which stays the caller's to wipe. */
    public static String seal(StationKey key, String purpose, byte[] secret) {
        try (SecretBox box = key.box(CONTEXT)) {
            return Base64.getEncoder().encodeToString(box.seal(secret, SecretBox.ascii(purpose)));
        }
    }

    /** Opens what {@link #seal} made, for the caller to wipe; {@code WRONG_KEY} or {@code DAMAGED} otherwise. */
    public static byte[] open(StationKey key, String purpose, String sealed) throws SecretException {
        try (SecretBox box = key.box(CONTEXT)) {
            return box.open(Base64.getDecoder().decode(sealed), SecretBox.ascii(purpose));
        } catch (IllegalArgumentException e) {
            throw new SecretException(SecretFault.DAMAGED, "not base64", e);
        } catch (GeneralSecurityException e) {
            throw new SecretException(SecretFault.WRONG_KEY, "does not open under this key", e);
        }
    }
}
