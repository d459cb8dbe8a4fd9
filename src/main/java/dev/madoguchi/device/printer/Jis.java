package dev.madoguchi.device.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** Japanese for printers that know only JIS: two bytes a character between {@code FS &} and {@code FS .} (domain-facts 6.1). */
final class Jis {
    private static final Charset SET = Charset.forName("x-JIS0208");
    private static final byte[] KANJI = {0x1C, 0x26};
    private static final byte[] LETTERS = {0x1C, 0x2E};

    private Jis() {}

    /** The bytes of a text, or empty when a character of it is neither ASCII nor in JIS X 0208. */
    static Optional<byte[]> encode(String text) {
        var out = new ByteArrayOutputStream();
        boolean kanji = false;
        for (String cell : Cells.of(text.replace('～', '〜').replace('－', '−').replace('∥', '‖'))) {
            boolean ascii = cell.length() == 1 && cell.charAt(0) >= ' ' && cell.charAt(0) < 0x7F;
            if (!ascii && !SET.newEncoder().canEncode(cell)) {
                return Optional.empty();
            }
            if (kanji == ascii) {
                out.writeBytes(kanji ? LETTERS : KANJI);
                kanji = !kanji;
            }
            out.writeBytes(ascii ? new byte[] {(byte) cell.charAt(0)} : cell.getBytes(SET));
        }
        if (kanji) {
            out.writeBytes(LETTERS);
        }
        return Optional.of(out.toByteArray());
    }
}
