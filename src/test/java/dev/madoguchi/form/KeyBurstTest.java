package dev.madoguchi.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyBurstTest {
    private final SettableClock clock = new SettableClock();
    private final KeyBurst burst = new KeyBurst(WedgePace.usual(), clock);

    /** A person is taken for a scanner at no speed at which a person types. */
    @ParameterizedTest
    @CsvSource({
        "23, 1, true",
        "23, 30, true",
        "200, 8, true",
        "22, 1, false",
        "13, 1, false",
        "23, 31, false",
        "23, 60, false",
        "500, 100, false",
    })
    void takesForAScannerWhatIsLongAndFast(int characters, int millis, boolean scan) {
        boolean taken = false;
        for (int i = 0; i < characters; i++) {
            clock.pass(Duration.ofMillis(millis));
            if (burst.isOver()) {
                taken |= burst.isScan();
                burst.take();
            }
            burst.add("1");
        }

        assertEquals(scan, taken || burst.isScan());
    }

    @Test
    void isOverWhenTheNextCharacterIsTooLate() {
        burst.add("1");

        clock.pass(Duration.ofMillis(30));
        assertFalse(burst.isOver());
        clock.pass(Duration.ofMillis(1));
        assertTrue(burst.isOver());
    }

    @Test
    void isOverWhenTheClockIsSetBack() {
        burst.add("1");

        clock.pass(Duration.ofHours(-1));

        assertTrue(burst.isOver());
    }

    @Test
    void waitsForAScannersClosingKeyButNotForLong() {
        for (int i = 0; i < ApplicationId.LENGTH; i++) {
            burst.add("1");
        }
        assertFalse(burst.justScanned());

        burst.take();

        clock.pass(Duration.ofMillis(300));
        assertTrue(burst.justScanned());
        clock.pass(Duration.ofMillis(1));
        assertFalse(burst.justScanned());
    }

    @Test
    void holdsNoMoreThanOneCharacterOverTheLongestCode() {
        for (int i = 0; i < 5000; i++) {
            burst.add("1");
        }

        assertEquals(ApplicationIdParser.MAX_LENGTH + 1, burst.take().length());
    }

    @Test
    void refusesAPaceThatTellsNothing() {
        assertThrows(IllegalArgumentException.class, () -> new WedgePace(1, Duration.ofMillis(30)));
        assertThrows(IllegalArgumentException.class, () -> WedgePace.within(Duration.ZERO));
    }
}
