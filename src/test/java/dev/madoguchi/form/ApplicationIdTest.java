package dev.madoguchi.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationIdTest {
    private static final ApplicationId ID = new ApplicationId("12345678901234567890123");

    @Test
    void groupsItsDigitsByFour() {
        assertEquals("1234 5678 9012 3456 7890 123", ID.grouped());
    }

    @Test
    void saysNothingInTheLog() {
        assertFalse(ID.toString().matches(".*\\d.*"));
        assertFalse(new FormCode.Accepted(ID).toString().matches(".*\\d.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567890123456789012", "123456789012345678901234", "1234567890123456789012３", "abc"})
    void takesNothingButTwentyThreeDigits(String digits) {
        assertThrows(IllegalArgumentException.class, () -> new ApplicationId(digits));
    }

    @Test
    void inventsIdsThatDiffer() {
        assertEquals("99000000000000000000042", ApplicationId.invented(42).digits());
    }
}
