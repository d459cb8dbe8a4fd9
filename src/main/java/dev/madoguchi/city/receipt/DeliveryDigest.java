package dev.madoguchi.city.receipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The one digest of many records: SHA-256 over a line {@code id SP sha256 LF} for each, in the order of the ids as text.
 *
 * <p>City and station compute it apart; where both have the same, both speak of the same bytes.
 */
public final class DeliveryDigest {
    private DeliveryDigest() {}

    /**
     * 64 lower-case hexadecimal digits.
     *
     * @param records the digests of the envelopes, by id
     */
    public static String of(Map<UUID, String> records) {
        Map<String, String> lines = new TreeMap<>();
        records.forEach((id, sha256) -> lines.put(id.toString(), sha256));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(
                    (id, sha256) -> digest.update((id + " " + sha256 + "\n").getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("SHA-256 is part of every Java platform", e);
        }
    }
}
