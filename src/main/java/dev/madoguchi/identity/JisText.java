package dev.madoguchi.identity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Decodes the text of a driver's licence: two bytes a character, JIS X 0208 without escapes, gaiji split off before decoding
 * (domain-facts 2.3). Never fails.
 */
final class JisText {
    private static final Charset JIS_X_0208 = Charset.forName("x-JIS0208");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int FIRST_GAIJI = 0xFFF1;
    private static final int LAST_GAIJI = 0xFFF7;
    private static final int MISSING = 0xFFFA;

    private final List<LicenceText.Piece> pieces = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    private JisText() {}

    static LicenceText decode(byte[] bytes) {
        JisText text = new JisText();
        for (int at = 0; at < bytes.length; at += 2) {
            text.add(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 2)));
        }
        text.endPlain();
        return new LicenceText(text.pieces);
    }

    private void add(byte[] character) {
        int code = character.length < 2 ? 0 : (character[0] & 0xFF) << 8 | (character[1] & 0xFF);
        if (code >= FIRST_GAIJI && code <= LAST_GAIJI) {
            addMark(new LicenceText.Piece.Gaiji(code - FIRST_GAIJI + 1));
        } else if (code == MISSING) {
            addMark(new LicenceText.Piece.Missing());
        } else {
            decodeOne(character);
        }
    }

    private void decodeOne(byte[] character) {
        try {
            plain.append(JIS_X_0208.newDecoder().decode(ByteBuffer.wrap(character)));
        } catch (CharacterCodingException e) {
            addMark(new LicenceText.Piece.Unknown(HEX.formatHex(character)));
        }
    }

    private void addMark(LicenceText.Piece mark) {
        endPlain();
        pieces.add(mark);
    }

    private void endPlain() {
        if (!plain.isEmpty()) {
            pieces.add(new LicenceText.Piece.Plain(plain.toString()));
            plain.setLength(0);
        }
    }
}
