package dev.madoguchi.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalWindowTest {

    /** domain-facts 1.10: 6/15 opens on 3/16, as three cities print it. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-15, 2026-03-16",
        "2026-05-31, 2026-03-01",
        "2028-05-31, 2028-03-01",
        "2028-05-29, 2028-03-01",
        "2028-05-28, 2028-02-29",
        "2027-01-01, 2026-10-02",
        "2026-03-31, 2026-01-01",
    })
    void opensTheDayAfterTheDateThreeMonthsBefore(LocalDate lastDay, LocalDate first) {
        RenewalWindow window = new RenewalWindow(Period.ofMonths(3));

        assertEquals(first, window.opens(lastDay));
        assertTrue(window.isOpen(lastDay, first));
        assertFalse(window.isOpen(lastDay, first.minusDays(1)));
        assertTrue(window.isOpen(lastDay, lastDay.plusYears(1)));
    }

    @Test
    void opensAYearBeforeForTheNextCards() {
        RenewalWindow window = new RenewalWindow(Period.ofYears(1));

        assertEquals(LocalDate.of(2029, 6, 16), window.opens(LocalDate.of(2030, 6, 15)));
    }
}
