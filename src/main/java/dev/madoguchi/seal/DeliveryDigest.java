package dev.madoguchi.seal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The one digest of many records: SHA-256 over a line {@code id SP sha256 LF} for each, in the order of the ids as text.
 *
 * <p>City and station each compute it of what they have; where both come to the same, both speak of the same bytes.
 */
public final class DeliveryDigest {
    private DeliveryDigest() {}

    /**
     * 64 lower-case hexadecimal digits.
     *
     * @param records the digests of the envelopes, by id
     */
    public static String of(Map<UUID, String> records) {
        Map<String, String> byText = new TreeMap<>();
        records.forEach((id, sha256) -> byText.put(id.toString(), sha256));
        var lines = new StringBuilder();
        byText.forEach(
                (id, sha256) -> lines.append(id).append(' ').append(sha256).append('\n'));
        return Digests.sha256Hex(lines.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
