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
}
