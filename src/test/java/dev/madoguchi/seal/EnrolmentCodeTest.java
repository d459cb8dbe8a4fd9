package dev.madoguchi.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.seal.EnrolmentCodeException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final byte[] BYTES = "\u0001a secret and a fingerprint".getBytes(StandardCharsets.US_ASCII);
    private static final String TEXT = CodeText.write(BYTES);

    @Test
    void readsBackWhatItWroteOfAnyLength() throws Exception {
        Random random = new Random(20261127);
        for (int length = 1; length < 120; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            bytes[length - 1] = 'm';

            assertArrayEquals(bytes, CodeText.read(CodeText.write(bytes)), "length " + length);
        }
    }

    @Test
    void namesTheGroupInWhichOneCharacterIsWrong() {
        for (int at = 0; at < TEXT.length(); at++) {
            for (int letter = 0; letter < ALPHABET.length(); letter++) {
                char wrong = ALPHABET.charAt(letter);
                if (TEXT.charAt(at) != '-' && TEXT.charAt(at) != wrong) {
                    String mistyped = TEXT.substring(0, at) + wrong + TEXT.substring(at + 1);

                    EnrolmentCodeException refused =
                            assertThrows(EnrolmentCodeException.class, () -> CodeText.read(mistyped), mistyped);

                    assertEquals(Reason.MISTYPED, refused.reason());
                    assertEquals(at / 7 + 1, refused.group());
                }
            }
        }
    }

    @Test
    void findsTwoNeighboursOrTwoGroupsThatWereExchanged() {
        for (int at = 0; at + 1 < TEXT.length(); at++) {
            char first = TEXT.charAt(at);
            char second = TEXT.charAt(at + 1);
            if (first != second && first != '-' && second != '-') {
                String exchanged = TEXT.substring(0, at) + second + first + TEXT.substring(at + 2);

                assertThrows(EnrolmentCodeException.class, () -> CodeText.read(exchanged), exchanged);
            }
        }
        String[] groups = TEXT.split("-");
        String kept = groups[0];
        groups[0] = groups[1];
        groups[1] = kept;
        assertThrows(EnrolmentCodeException.class, () -> CodeText.read(String.join("-", groups)));
    }

    @Test
    void readsWhatAJapaneseKeyboardTypes() throws Exception {
        String wide = TEXT.toLowerCase(Locale.ROOT)
                .chars()
                .map(c -> c == '-' ? 'ー' : c - '!' + '！')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String told = TEXT.replace('0', 'O').replace('1', 'l').replace("-", "  ");

        assertArrayEquals(BYTES, CodeText.read(wide));
        assertArrayEquals(BYTES, CodeText.read(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "HELLO", "https://example.jp"})
    void refusesWhatIsNoCode(String typed) {
        assertThrows(EnrolmentCodeException.class, () -> EnrolmentCode.parse(typed));
    }

    @Test
    void refusesACodeThatEndsTooSoon() {
        String part = String.join("-", Arrays.copyOf(TEXT.split("-"), 3));

        EnrolmentCodeException refused = assertThrows(EnrolmentCodeException.class, () -> EnrolmentCode.parse(part));

        assertEquals(Reason.NOT_A_CODE, refused.reason());
    }
}
