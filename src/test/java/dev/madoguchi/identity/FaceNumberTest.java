package dev.madoguchi.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaceNumberTest {
    private static final String FACE = "55021720352285";

    @ParameterizedTest
    @ValueSource(strings = {FACE, "５５０２１７２０３５２２８５", "01000020290000"})
    void takesWhatCanStandOnACard(String typed) {
        assertTrue(FaceNumber.wellFormed(typed));
    }

    /** Each would cost a try; the first two would be a My Number and a PIN. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789018",
                "1234",
                "",
                "5502172035228",
                "550217203522850",
                "55131720352285",
                "55023220352285",
                "55021719352285",
                "5502172035228x"
            })
    void refusesWhatCannotStandOnACard(String typed) {
        assertFalse(FaceNumber.wellFormed(typed));
        assertThrows(IllegalArgumentException.class, () -> FaceNumber.of(typed));
    }

    @ParameterizedTest
    @CsvSource({"BIRTH,550217", "EXPIRY,2035", "CODE,2285"})
    void knowsItsPartsByThemselves(FaceNumber.Part part, String typed) {
        assertTrue(part.wellFormed(typed));
        assertFalse(part.wellFormed(typed + "0"));
        assertEquals(typed.length(), part.length());
    }

    @Test
    void isWipedWhenClosedAndTellsNothing() {
        FaceNumber number = FaceNumber.of("５５０２１７２０３５２２８５");
        assertArrayEquals(FACE.getBytes(StandardCharsets.US_ASCII), number.ascii());

        number.close();

        assertArrayEquals(new byte[14], number.ascii());
        assertEquals("FaceNumber", number.toString());
    }
}
