package dev.madoguchi.identity.residence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"AA12345678BB", "aa12345678bb", "ＡＡ１２３４５６７８ＢＢ", "ａＡ12345678Bｂ"})
    void takesTheNumberHoweverItWasTyped(String typed) {
        try (CardNumber number = CardNumber.of(typed.toCharArray())) {
            assertArrayEquals("AA12345678BB".getBytes(StandardCharsets.US_ASCII), number.ascii());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AA12345678B",
                "AA12345678BBB",
                "A112345678BB",
                "AA1234567ABB",
                "AA12345678B8",
                "ÄA12345678BB",
                "AA１２３٤５６７８BB",
                "AA 2345678BB"
            })
    void refusesWhatIsNoNumber(String typed) {
        assertFalse(CardNumber.wellFormed(typed.toCharArray()));
        assertThrows(IllegalArgumentException.class, () -> CardNumber.of(typed.toCharArray()));
    }

    @Test
    void tellsNothingOfItself() {
        try (CardNumber number = CardNumber.of("AA12345678BB".toCharArray())) {
            assertEquals("CardNumber", number.toString());
        }
    }

    @Test
    void forgetsTheNumberWhenClosed() {
        CardNumber number = CardNumber.of("AA12345678BB".toCharArray());

        number.close();

        assertArrayEquals(new byte[12], number.ascii());
    }

    @Test
    void saysCharacterByCharacterWhatIsWrong() {
        assertEquals(new CardNumber.Look.TooShort(12), look(""));
        assertEquals(new CardNumber.Look.TooShort(3), look("ＡＢ1234567"));
        assertEquals(new CardNumber.Look.Complete(), look("ab12345678ｃｄ"));
        assertEquals(new CardNumber.Look.NoLetter(2, '8'), look("A812345678CD"));
        assertEquals(new CardNumber.Look.NoDigit(3, 'O'), look("ABO"));
        assertEquals(new CardNumber.Look.NoLetter(11, '9'), look("AB123456789D"));
        assertEquals(new CardNumber.Look.TooLong(), look("AB12345678CDE"));
        assertEquals(new CardNumber.Look.NoLetter(1, 'あ'), look("あB12345678CD"));
    }

    private static CardNumber.Look look(String typed) {
        return CardNumber.look(typed.toCharArray());
    }
}
