package dev.madoguchi.closing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All byte patterns to look for, arranged so that one pass over the data meets them all, however many there are.
 *
 * <p>At each place the next six bytes are one number. A bit table, small enough for the processor's cache, says for nearly every
 * number that no pattern begins so; only for the rest is a pattern compared byte by byte (Rabin and Karp 1987, with a window
 * of fixed length). Shorter patterns are not taken: encrypted bytes look random, and among n of them a pattern of k bytes turns up
 * by chance n / 256^k times. For six bytes, 10,000 patterns and a gigabyte that is one scan in thirty, for eight one in two million.
 */
final class BytePatterns {
    static final int WINDOW = 6;
    static final long WINDOW_MASK = (1L << (8 * WINDOW)) - 1;

    private static final int PHOTO_PARTS = 8;
    private static final int PHOTO_STRETCH = 32;
    /** Of 32 bytes at random, 30 are different from each other on the average. */
    private static final int DIFFERENT = 26;

    private static final int TABLE_BITS = 22;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] table = new long[1 << (TABLE_BITS - 6)];
    private final Map<Long, List<Pattern>> byWindow = new HashMap<>();
    private final Set<ByteBuffer> known = new HashSet<>();
    private int longest = WINDOW;

    /** The texts in every writing, and the beginnings of picture files. */
    static BytePatterns of(Map<String, PersonalKind> texts) {
        var patterns = new BytePatterns();
        texts.forEach((text, kind) -> {
            for (Writing writing : Writing.values()) {
                writing.bytes(text).forEach(bytes -> patterns.add(new Pattern(bytes, kind, writing)));
            }
        });
        patterns.addPicture("89504E470D0A1A0A", Writing.BINARY); // PNG, ISO/IEC 15948 section 5.2
        patterns.addPicture("0000000C6A5020200D0A870A", Writing.BINARY); // JPEG 2000, ISO/IEC 15444-1 annex I
        patterns.add(new Pattern(
                "/9j/4AAQSkZJRg".getBytes(StandardCharsets.US_ASCII), PersonalKind.PICTURE, Writing.BASE64)); // JFIF
        return patterns;
    }

    /**
     * Looks for a JPEG file's own bytes too: stretches from its compressed part that no other picture shares. An even wall is compressed to
     * the same few bytes over and over in every picture of it, and is left out.
     */
    BytePatterns with(byte[] jpeg) {
        int part = jpeg.length / PHOTO_PARTS;
        for (int from = part; from + part <= jpeg.length; from += part) {
            ownStretch(jpeg, from, from + part)
                    .ifPresent(bytes -> add(new Pattern(bytes, PersonalKind.PHOTO, Writing.BINARY)));
        }
        return this;
    }

    private static Optional<byte[]> ownStretch(byte[] jpeg, int from, int end) {
        for (int at = from; at + PHOTO_STRETCH <= end; at += PHOTO_STRETCH) {
            byte[] stretch = Arrays.copyOfRange(jpeg, at, at + PHOTO_STRETCH);
            if (different(stretch) >= DIFFERENT) {
                return Optional.of(stretch);
            }
        }
        return Optional.empty();
    }

    private static int different(byte[] bytes) {
        Set<Byte> seen = new HashSet<>();
        for (byte each : bytes) {
            seen.add(each);
        }
        return seen.size();
    }

    private void addPicture(String hex, Writing writing) {
        add(new Pattern(HexFormat.of().parseHex(hex), PersonalKind.PICTURE, writing));
    }

    private void add(Pattern pattern) {
        if (pattern.bytes.length < WINDOW || !known.add(ByteBuffer.wrap(pattern.bytes))) {
            return;
        }
        long window = window(pattern.bytes);
        byWindow.computeIfAbsent(window, key -> new ArrayList<>(1)).add(pattern);
        longest = Math.max(longest, pattern.bytes.length);
        int slot = slot(window);
        table[slot >>> 6] |= 1L << slot;
    }

    /** How many patterns there are. */
    int count() {
        return known.size();
    }

    /** How many bytes the longest pattern has. */
    int longest() {
        return longest;
    }

    /** Whether some pattern may begin with these six bytes; wrong now and then, but never when it says no. */
    boolean mayBegin(long window) {
        int slot = slot(window);
        return (table[slot >>> 6] & (1L << slot)) != 0;
    }

    /** The longest pattern that stands in the data at this place. */
    Optional<Pattern> at(byte[] data, int start, int end, long window) {
        Pattern found = null;
        for (Pattern pattern : byWindow.getOrDefault(window, List.of())) {
            int length = pattern.bytes.length;
            if (length <= end - start
                    && (found == null || length > found.bytes.length)
                    && Arrays.equals(data, start, start + length, pattern.bytes, 0, length)) {
                found = pattern;
            }
        }
        return Optional.ofNullable(found);
    }

    private static long window(byte[] bytes) {
        long window = 0;
        for (int i = 0; i < WINDOW; i++) {
            window = (window << 8) | (bytes[i] & 0xFF);
        }
        return window;
    }

    private static int slot(long window) {
        return (int) ((window * SPREAD) >>> (64 - TABLE_BITS));
    }

    /** Bytes, and what they mean. */
    static final class Pattern {
        private final byte[] bytes;
        private final PersonalKind kind;
        private final Writing writing;

        private Pattern(byte[] bytes, PersonalKind kind, Writing writing) {
            this.bytes = bytes;
            this.kind = kind;
            this.writing = writing;
        }

        PersonalKind kind() {
            return kind;
        }

        Writing writing() {
            return writing;
        }

        int length() {
            return bytes.length;
        }
    }
}
