package dev.madoguchi.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.bench.CityDay.Size;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CityDayTest {
    /** Whether the times are kept is for the benchmark to say, not for a test on a busy machine. */
    @Test
    @Timeout(600)
    void bringsEveryRecordOfEveryStationAndEveryStepToTheWholeSite() throws Exception {
        CityDayReport report = new CityDay(new Size(2, 3, 30, Duration.ofMillis(500))).run();

        assertEquals(30, report.times().put().count());
        assertEquals(30, report.times().receipt().count());
        assertEquals(4 * 30, report.times().decision().count());
        assertEquals(3 * 4 * 30, report.times().push().count());
        assertTrue(report.server().end().handles() > 0, report.table());
        assertTrue(report.server().end().heap() > 1, report.table());
        assertEquals(8, report.figures().size());
    }

    @Test
    void countsTheSlowestOfAHundred() {
        var took = new Latencies();
        for (int millis = 1; millis <= 200; millis++) {
            took.add(millis * 1_000_000L);
        }

        assertEquals(100, took.percentile(50));
        assertEquals(198, took.percentile(99));
        assertEquals(200, took.percentile(100));
        assertEquals(0, new Latencies().percentile(99));
    }
}
