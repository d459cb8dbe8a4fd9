package dev.madoguchi.device.card;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes text as a licence holds it: JIS X 0208 in two bytes a character; what is not in it becomes one of seven gaiji, the
 * same for the same character, and beyond seven a missing glyph (domain-facts 2.3).
 */
final class VirtualJisText {
    private static final Charset JIS_X_0208 = Charset.forName("x-JIS0208");
    /** A character with the mark that chooses its shape, if it has one. */
    private static final Pattern CHARACTER = Pattern.compile(".[\\x{E0100}-\\x{E01EF}]?", Pattern.DOTALL);

    private static final int FIRST_GAIJI = 0xFFF1;
    private static final int MOST_GAIJI = 7;
    private static final int MISSING = 0xFFFA;
    private static final int TO_FULL_WIDTH = 0xFEE0;

    private final Map<String, Integer> gaiji = new LinkedHashMap<>();

    byte[] encode(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CHARACTER.matcher(text).results().map(found -> jis(found.group())).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private byte[] jis(String character) {
        try {
            ByteBuffer encoded = JIS_X_0208.newEncoder().encode(CharBuffer.wrap(inJis(character)));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            int code = gaiji.size() < MOST_GAIJI || gaiji.containsKey(character)
                    ? gaiji.computeIfAbsent(character, any -> FIRST_GAIJI + gaiji.size())
                    : MISSING;
            return new byte[] {(byte) (code >> 8), (byte) code};
        }
    }

    /** Letters and digits are full-width there, and its minus sign is another than that of Windows. */
    private static String inJis(String character) {
        char first = character.charAt(0);
        if (first > ' ' && first <= '~') {
            return String.valueOf((char) (first + TO_FULL_WIDTH));
        }
        return character.equals("－") ? "−" : character;
    }
}
