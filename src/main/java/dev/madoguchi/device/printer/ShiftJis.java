package dev.madoguchi.device.printer;

import java.nio.charset.Charset;
import java.util.Optional;

/** Japanese as printers know it: Shift_JIS with the makers' additional rows, which Java calls windows-31j. */
final class ShiftJis {
    static final Charset CHARSET = Charset.forName("windows-31j");

    private ShiftJis() {}

    /**
     * The bytes of a text, or empty when a character of it is not in the set: then the line goes as a picture. Private
     * use characters encode, but mean something else in every printer, so they count as not in the set.
     */
    static Optional<byte[]> encode(String text) {
        String mapped = text.replace('〜', '～').replace('−', '－').replace('‖', '∥');
        if (mapped.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE || c < 0x20)) {
            return Optional.empty();
        }
        return CHARSET.newEncoder().canEncode(mapped) ? Optional.of(mapped.getBytes(CHARSET)) : Optional.empty();
    }

    /** Whether this byte is the first of two. */
    static boolean isLead(int b) {
        return (b >= 0x81 && b <= 0x9F) || (b >= 0xE0 && b <= 0xFC);
    }
}
