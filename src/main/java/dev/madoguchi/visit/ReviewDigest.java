package dev.madoguchi.visit;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a second person elsewhere confirms, as a digest that says nothing of it: HMAC-SHA256 over the case as it is at its review. The
 * same case gives the same digest after a restart; whatever is changed in it gives another.
 */
public final class ReviewDigest {
    private static final String ALGORITHM = "HmacSHA256";

    private ReviewDigest() {}

    /**
     * The digest as 64 lower-case hexadecimal digits.
     *
     * @param key of this station and case alone, so that nobody finds names and dates by trying them; stays the caller's to wipe
     */
    public static String of(Visit visit, byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(VisitCodec.reviewed(visit)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", e);
        }
    }
}
