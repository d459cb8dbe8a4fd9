package dev.madoguchi.city.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StationPaceTest {
    /** Near the end of what a long holds, where a time that only goes forward may well stand. */
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(1));

    private final StationPace pace = new StationPace(10, 5, nanos::get);

    @Test
    void givesSoManyAtOnceAndNoMore() {
        assertEquals(5, asked("W-01", 20));
        assertFalse(pace.allows("W-01"));
    }

    @Test
    void givesOneMoreAfterEachPause() {
        asked("W-01", 5);

        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));

        assertEquals(1, asked("W-01", 3));
    }

    @Test
    void doesNotSaveUpMoreThanItGivesAtOnce() {
        asked("W-01", 5);

        nanos.addAndGet(TimeUnit.HOURS.toNanos(1));

        assertEquals(5, asked("W-01", 20));
    }

    @Test
    void letsNoStationSpendWhatIsAnothers() {
        asked("W-01", 20);

        assertTrue(pace.allows("W-02"));
    }

    private long asked(String station, int times) {
        return IntStream.range(0, times).filter(time -> pace.allows(station)).count();
    }
}
