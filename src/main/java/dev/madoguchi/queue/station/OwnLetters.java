package dev.madoguchi.queue.station;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * What a station that never reached the server puts behind a series' letter: three letters made of its name. The server gives one or
 * two, so they are never the same.
 */
final class OwnLetters {
    private static final int LETTERS = 3;
    private static final int ALPHABET = 26;

    private OwnLetters() {}

    static String of(String station) {
        CRC32 sum = new CRC32();
        sum.update(station.getBytes(StandardCharsets.UTF_8));
        long left = sum.getValue();
        StringBuilder letters = new StringBuilder();
        for (int place = 0; place < LETTERS; place++) {
            letters.append((char) ('A' + left % ALPHABET));
            left /= ALPHABET;
        }
        return letters.toString();
    }
}
