package dev.madoguchi.device.card;

import java.util.Arrays;
import java.util.Optional;

/** One command as a card takes it apart: ISO/IEC 7816-4, short and extended lengths. */
final class CommandBytes {
    private static final int HEADER = 4;
    private static final int SHORT_MOST = 256;
    private static final int EXTENDED_MOST = 65536;

    private final byte[] bytes;
    private final int dataStart;
    private final int dataLength;
    private final int expected;

    private CommandBytes(byte[] bytes, int dataStart, int dataLength, int expected) {
        this.bytes = bytes;
        this.dataStart = dataStart;
        this.dataLength = dataLength;
        this.expected = expected;
    }

    /** The command, or nothing where its lengths do not add up. */
    static Optional<CommandBytes> parse(byte[] bytes) {
        if (bytes.length < HEADER) {
            return Optional.empty();
        }
        if (bytes.length == HEADER) {
            return Optional.of(new CommandBytes(bytes, HEADER, 0, 0));
        }
        boolean extended = bytes[HEADER] == 0 && bytes.length > HEADER + 1;
        return extended ? extended(bytes) : brief(bytes);
    }

    private static Optional<CommandBytes> brief(byte[] bytes) {
        int first = bytes[HEADER] & 0xFF;
        if (bytes.length == HEADER + 1) {
            return Optional.of(new CommandBytes(bytes, HEADER, 0, first == 0 ? SHORT_MOST : first));
        }
        int start = HEADER + 1;
        int rest = bytes.length - start - first;
        return switch (rest) {
            case 0 -> Optional.of(new CommandBytes(bytes, start, first, 0));
            case 1 -> {
                int expected = bytes[bytes.length - 1] & 0xFF;
                yield Optional.of(new CommandBytes(bytes, start, first, expected == 0 ? SHORT_MOST : expected));
            }
            default -> Optional.empty();
        };
    }

    private static Optional<CommandBytes> extended(byte[] bytes) {
        int start = HEADER + 3;
        if (bytes.length < start) {
            return Optional.empty();
        }
        int first = pair(bytes, HEADER + 1);
        if (bytes.length == start) {
            return Optional.of(new CommandBytes(bytes, HEADER, 0, first == 0 ? EXTENDED_MOST : first));
        }
        int rest = bytes.length - start - first;
        if (first == 0 || (rest != 0 && rest != 2)) {
            return Optional.empty();
        }
        int expected = rest == 0 ? 0 : pair(bytes, bytes.length - 2);
        return Optional.of(
                new CommandBytes(bytes, start, first, rest == 2 && expected == 0 ? EXTENDED_MOST : expected));
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    int classByte() {
        return bytes[0] & 0xFF;
    }

    int instruction() {
        return bytes[1] & 0xFF;
    }

    int p1() {
        return bytes[2] & 0xFF;
    }

    int p2() {
        return bytes[3] & 0xFF;
    }

    /** The data field; empty where there is none. */
    byte[] data() {
        return Arrays.copyOfRange(bytes, dataStart, dataStart + dataLength);
    }

    /** How many bytes of answer are asked for at most; 0 is none. */
    int expected() {
        return expected;
    }
}
