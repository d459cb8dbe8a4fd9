package dev.madoguchi.closing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The ways in which a text may lie on a disk as bytes. */
public enum Writing {
    UTF_8,
    UTF_16LE,
    UTF_16BE,
    /** Windows-31J, what Japanese Windows programs and printers call Shift_JIS. */
    SHIFT_JIS,
    /** Backslash, {@code u} and four hexadecimal digits, as in JSON, property files and the traces of databases. */
    ESCAPED,
    /** Base64 of UTF-8 (RFC 4648), wherever in the encoded bytes the text begins. */
    BASE64,
    /** As H2 lays texts into its pages: like UTF-8, but continuing bytes without their mark ({@code DataUtils.writeStringData}). */
    H2_PAGE,
    /** Not a text: a picture's own bytes. */
    BINARY;

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final int ASCII_END = 0x80;
    private static final int THREE_BYTES = 0x800;

    /** The bytes the text may have; none where the writing has no characters for it. */
    List<byte[]> bytes(String text) {
        return switch (this) {
            case UTF_8 -> List.of(text.getBytes(StandardCharsets.UTF_8));
            case UTF_16LE -> List.of(text.getBytes(StandardCharsets.UTF_16LE));
            case UTF_16BE -> List.of(text.getBytes(StandardCharsets.UTF_16BE));
            case SHIFT_JIS -> shiftJis(text).stream().toList();
            case ESCAPED -> escaped(text);
            case BASE64 -> base64(text.getBytes(StandardCharsets.UTF_8));
            case H2_PAGE -> h2(text);
            case BINARY -> List.of();
        };
    }

    private static Optional<byte[]> shiftJis(String text) {
        try {
            ByteBuffer bytes = WINDOWS_31J.newEncoder().encode(CharBuffer.wrap(text));
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return Optional.of(copy);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static List<byte[]> escaped(String text) {
        if (text.chars().allMatch(character -> character < ASCII_END)) {
            return List.of();
        }
        return List.of(escape(text, HexFormat.of()), escape(text, HexFormat.of().withUpperCase()));
    }

    /** Nothing of its own where the text is in ASCII, which H2 writes as everybody does. */
    private static List<byte[]> h2(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ASCII_END) {
                bytes.write(character);
            } else if (character < THREE_BYTES) {
                bytes.write(0xC0 | character >> 6);
                bytes.write(character & 0x3F);
            } else {
                bytes.write(0xE0 | character >> 12);
                bytes.write(character >> 6 & 0x3F);
                bytes.write(character & 0x3F);
            }
        }
        return bytes.size() == text.length() ? List.of() : List.of(bytes.toByteArray());
    }

    private static byte[] escape(String text, HexFormat digits) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ASCII_END) {
                escaped.append(character);
            } else {
                escaped.append("\\u").append(digits.toHexDigits(character));
            }
        }
        return escaped.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Three texts, one for each place in a group of three bytes; characters that other bytes have a part in are cut off. */
    private static List<byte[]> base64(byte[] bytes) {
        return IntStream.range(0, 3)
                .mapToObj(before -> base64(bytes, before))
                .filter(text -> text.length > 0)
                .toList();
    }

    private static byte[] base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (before * 8 + 5) / 6;
        int end = shifted.length * 8 / 6;
        return encoded.substring(first, Math.max(first, end)).getBytes(StandardCharsets.US_ASCII);
    }
}
