package dev.madoguchi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/** Computes the hashes of rows, one after the other, as fast as the bytes can be hashed. Used by one thread. */
final class RowDigest {
    private static final long DAY_MILLIS = 86_400_000;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final MessageDigest sha256;
    private final StringBuilder lines = new StringBuilder(512);
    private long day = Long.MIN_VALUE;
    private String dayText = "";

    RowDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("SHA-256 is part of every Java platform", e);
        }
    }

    String hash(AuditRow row) {
        var where = row.where();
        boolean plain = where.equals(AuditRow.Circumstances.NONE);
        lines.setLength(0);
        lines.append(plain ? "madoguchi audit v1\n" : "madoguchi audit v2\n");
        lines.append(row.seq()).append('\n');
        at(row.at());
        lines.append('\n').append(row.who()).append('\n').append(row.deed());
        lines.append('\n').append(row.subject()).append('\n');
        if (!plain) {
            lines.append(where.station()).append('\n').append(where.why()).append('\n');
            lines.append(where.outcome()).append('\n');
        }
        lines.append(row.previousHash());
        return HexFormat.of().formatHex(sha256.digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void at(Instant at) {
        long millis = at.toEpochMilli();
        if (Math.floorDiv(millis, DAY_MILLIS) != day) {
            day = Math.floorDiv(millis, DAY_MILLIS);
            dayText = DAY.format(at);
        }
        int left = (int) Math.floorMod(millis, DAY_MILLIS);
        lines.append(dayText);
        digits(left / 3_600_000, 2).append(':');
        digits(left / 60_000 % 60, 2).append(':');
        digits(left / 1000 % 60, 2).append('.');
        digits(left % 1000, 3).append('Z');
    }

    private StringBuilder digits(int number, int count) {
        for (int power = count == 2 ? 10 : 100; power > 0; power /= 10) {
            lines.append((char) ('0' + number / power % 10));
        }
        return lines;
    }
}
