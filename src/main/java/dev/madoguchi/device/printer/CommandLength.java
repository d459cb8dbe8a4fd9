package dev.madoguchi.device.printer;

/**
 * How long an ESC/POS command is, told from its first bytes, so that a command nobody here obeys is skipped whole and
 * does not come out as letters.
 */
final class CommandLength {
    private CommandLength() {}

    /**
     * The length of the command that begins with these bytes, as far as they tell it.
     *
     * @param c the bytes so far
     * @param length how many of them there are, at least 1
     * @return at most {@code length} when the command is whole, otherwise a number of bytes after which to ask again
     */
    static int of(byte[] c, int length) {
        int first = c[0] & 0xFF;
        if (first != 0x10 && first != 0x1B && first != 0x1C && first != 0x1D) {
            return 1;
        }
        if (length < 2) {
            return 2;
        }
        return switch (first) {
            case 0x10 -> realTime(c);
            case 0x1B -> esc(c, length);
            case 0x1C -> fs(c, length);
            default -> gs(c, length);
        };
    }

    private static int realTime(byte[] c) {
        return switch (c[1]) {
            case 0x04, 0x05 -> 3;
            case 0x14 -> 5;
            default -> 1;
        };
    }

    private static int esc(byte[] c, int length) {
        return switch ((char) c[1]) {
            case ' ',
                    '!',
                    '-',
                    '3',
                    '=',
                    '?',
                    'E',
                    'G',
                    'J',
                    'K',
                    'M',
                    'R',
                    'T',
                    'U',
                    'V',
                    'a',
                    'd',
                    'e',
                    'r',
                    't',
                    '{',
                    'u',
                    'v' -> 3;
            case '$', '\\', 'c', 'B' -> 4;
            case 'p' -> 5;
            case 'W' -> 10;
            case '(' -> block(c, length, 3);
            case '*' -> length < 5 ? 5 : 5 + word(c, 3) * ((c[2] & 0xFF) >= 32 ? 3 : 1);
            case 'D' -> length > 2 && c[length - 1] == 0 ? length : length + 1;
            case '&' -> ownCharacters(c, length);
            default -> 2;
        };
    }

    /** {@code ESC & y c1 c2 [x d…]…}: each character has a width of its own, and y bytes a column. */
    private static int ownCharacters(byte[] c, int length) {
        int at = 5;
        if (length < at) {
            return at;
        }
        int characters = (c[4] & 0xFF) - (c[3] & 0xFF) + 1;
        for (int i = 0; i < characters; i++) {
            if (length <= at) {
                return at + 1;
            }
            at += 1 + (c[2] & 0xFF) * (c[at] & 0xFF);
        }
        return at;
    }

    private static int fs(byte[] c, int length) {
        return switch ((char) c[1]) {
            case '!', '-', 'C', 'W' -> 3;
            case 'S', 'p', '?' -> 4;
            case '2' -> 4 + 72;
            case '(' -> block(c, length, 3);
            default -> 2;
        };
    }

    private static int gs(byte[] c, int length) {
        return switch ((char) c[1]) {
            case '!', '/', 'B', 'E', 'H', 'I', 'T', 'a', 'b', 'f', 'h', 'r', 'w' -> 3;
            case '$', 'L', 'P', 'W', '\\' -> 4;
            case '^', 'z' -> 5;
            case 'g' -> 6;
            case '*' -> length < 4 ? 4 : 4 + (c[2] & 0xFF) * (c[3] & 0xFF) * 8;
            case '(' -> block(c, length, 3);
            case '8' -> length < 7 ? 7 : 7 + word(c, 3) + (word(c, 5) << 16);
            case 'V' -> length < 3 ? 3 : cut(c[2]);
            case 'k' -> barcode(c, length);
            case 'v', 'Q' -> length < 8 ? 8 : 8 + word(c, 4) * word(c, 6);
            default -> 2;
        };
    }

    private static int cut(byte how) {
        return how == 0 || how == 1 || how == 48 || how == 49 ? 3 : 4;
    }

    private static int barcode(byte[] c, int length) {
        if (length < 4) {
            return 4;
        }
        if (c[2] > 6) {
            return 4 + (c[3] & 0xFF);
        }
        return c[length - 1] == 0 ? length : length + 1;
    }

    /** {@code pL pH} at this place, then that many bytes. */
    private static int block(byte[] c, int length, int at) {
        return length < at + 2 ? at + 2 : at + 2 + word(c, at);
    }

    private static int word(byte[] c, int at) {
        return (c[at] & 0xFF) | (c[at + 1] & 0xFF) << 8;
    }
}
