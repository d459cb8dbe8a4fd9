package dev.madoguchi.device.printer;

import dev.madoguchi.device.printer.PrinterState.Sign;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The bytes by which a printer tells its state: answers to {@code DLE EOT} and {@code GS r}, and automatic status
 * (domain-facts 6.2).
 */
final class StatusBytes {
    /** How many bytes automatic status has. */
    static final int AUTOMATIC = 4;

    private static final Map<Integer, Map<Sign, Integer>> REAL_TIME = Map.of(
            1, Map.of(Sign.OFFLINE, 0x08, Sign.WAITING, 0x20, Sign.FEED_BUTTON, 0x40),
            2, Map.of(Sign.COVER_OPEN, 0x04, Sign.FEED_BUTTON, 0x08, Sign.PAPER_END, 0x20, Sign.ERROR, 0x40),
            3, Map.of(Sign.MECHANICAL, 0x04, Sign.CUTTER, 0x08, Sign.UNRECOVERABLE, 0x20, Sign.AUTO_RECOVERABLE, 0x40),
            4, Map.of(Sign.NEAR_END, 0x0C, Sign.PAPER_END, 0x60));
    private static final Map<Sign, Integer> FIRST =
            Map.of(Sign.OFFLINE, 0x08, Sign.COVER_OPEN, 0x20, Sign.FEED_BUTTON, 0x40);
    private static final Map<Sign, Integer> SECOND = Map.of(
            Sign.WAITING,
            0x01,
            Sign.MECHANICAL,
            0x04,
            Sign.CUTTER,
            0x08,
            Sign.UNRECOVERABLE,
            0x20,
            Sign.AUTO_RECOVERABLE,
            0x40);
    private static final Map<Sign, Integer> PAPER = Map.of(Sign.NEAR_END, 0x03, Sign.PAPER_END, 0x0C);

    private StatusBytes() {}

    /** The answer to {@code DLE EOT n}. */
    static int realTime(int question, PrinterState state) {
        return 0x12 | bits(REAL_TIME.getOrDefault(question, Map.of()), state);
    }

    /** The answer to {@code GS r 1}. */
    static int paper(PrinterState state) {
        return bits(PAPER, state);
    }

    /** The four bytes of automatic status back. */
    static byte[] automatic(PrinterState state) {
        return new byte[] {(byte) (0x10 | bits(FIRST, state)), (byte) bits(SECOND, state), (byte) paper(state), 0x0F};
    }

    /** Reads the answers to {@code DLE EOT} 1 (printer), 2 (offline cause), 3 (error), 4 (paper). */
    static PrinterState ofRealTime(int... answers) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        for (int i = 0; i < answers.length; i++) {
            read(REAL_TIME.getOrDefault(i + 1, Map.of()), answers[i], signs);
        }
        return new PrinterState(signs);
    }

    /** Reads the four bytes of automatic status. */
    static PrinterState ofAutomatic(int... bytes) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        read(FIRST, bytes[0], signs);
        read(SECOND, bytes[1], signs);
        read(PAPER, bytes[2], signs);
        return new PrinterState(signs);
    }

    private static int bits(Map<Sign, Integer> meaning, PrinterState state) {
        return state.signs().stream()
                .mapToInt(sign -> meaning.getOrDefault(sign, 0))
                .reduce(0, (one, other) -> one | other);
    }

    private static void read(Map<Sign, Integer> meaning, int b, Set<Sign> signs) {
        meaning.forEach((sign, bits) -> {
            if ((b & bits) != 0) {
                signs.add(sign);
            }
        });
    }
}
