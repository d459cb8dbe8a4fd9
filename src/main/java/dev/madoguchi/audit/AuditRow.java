package dev.madoguchi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One deed in the trail.
 *
 * @param seq counted from 1 without gaps
 * @param at when, to the millisecond
 * @param who the staff member's id, or the program's part that acted
 * @param deed what was done, such as {@code visit.sealed}
 * @param subject what it was done to: a random id, never a visitor's data; may be empty
 * @param previousHash the hash of the row before, all 0 for the first
 * @param hash {@link #computedHash()} when the row was written
 */
public record AuditRow(
        long seq, Instant at, String who, String deed, String subject, String previousHash, String hash) {
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static AuditRow after(AuditHead head, Instant at, String who, String deed, String subject) {
        var open = new AuditRow(head.seq() + 1, at, who, deed, subject, head.hash(), "");
        return new AuditRow(open.seq, at, who, deed, subject, head.hash(), open.computedHash());
    }

    /**
     * SHA-256, in 64 lower-case hexadecimal digits, of seven lines in UTF-8, parted by one line feed each and without one at
     * the end: {@code madoguchi audit v1}, seq, at as {@code 2026-11-20T01:02:03.004Z}, who, deed, subject, previous hash.
     */
    public String computedHash() {
        String lines = String.join(
                "\n",
                "madoguchi audit v1",
                Long.toString(seq),
                MILLISECONDS.format(at),
                who,
                deed,
                subject,
                previousHash);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("SHA-256 is part of every Java platform", e);
        }
    }

    AuditHead head() {
        return new AuditHead(seq, hash);
    }

    boolean follows(AuditHead head) {
        return seq == head.seq() + 1 && previousHash.equals(head.hash()) && hash.equals(computedHash());
    }
}
