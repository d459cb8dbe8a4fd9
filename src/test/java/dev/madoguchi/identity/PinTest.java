package dev.madoguchi.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinTest {
    @Test
    void takesFourDigitsOfEitherWidth() {
        try (Pin pin = Pin.of("1２3０")) {
            assertArrayEquals("1230".getBytes(StandardCharsets.US_ASCII), pin.ascii());
        }
        assertTrue(Pin.wellFormed("0000"));
    }

    @Test
    void refusesAnythingElse() {
        for (String typed : List.of("", "123", "12345", "12a4", "12 4", "１２３：", "12/4", "１２３\uFFFF")) {
            assertFalse(Pin.wellFormed(typed), typed);
            assertThrows(IllegalArgumentException.class, () -> Pin.of(typed), typed);
        }
    }

    @Test
    void isWipedWhenClosed() {
        Pin pin = Pin.of("1234");

        pin.close();

        assertArrayEquals(new byte[4], pin.ascii());
    }

    @Test
    void tellsNothingInALog() {
        assertEquals("Pin", Pin.of("1234").toString());
    }
}
