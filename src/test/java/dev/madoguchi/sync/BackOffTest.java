package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    /** Shortens nothing: what is left is the doubling alone. */
    private static final RandomGenerator ZERO = () -> 0L;

    @Test
    void doublesFromOneSecondToAQuarterOfAnHour() {
        var backOff = new BackOff(ZERO);

        List<Long> seconds = IntStream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1000, Integer.MAX_VALUE)
                .mapToObj(failures -> backOff.after(failures).toSeconds())
                .toList();

        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L, 900L, 900L), seconds);
    }

    @Test
    void spreadsTheStationsOverTheLaterHalf() {
        var backOff = new BackOff(new Random(20_261_120));

        List<Duration> waits =
                IntStream.range(0, 1000).mapToObj(station -> backOff.after(20)).toList();

        assertTrue(waits.stream().allMatch(wait -> wait.toMillis() >= 450_000 && wait.toMillis() <= 900_000));
        assertTrue(waits.stream().filter(wait -> wait.toMillis() < 675_000).count() > 400);
        assertTrue(waits.stream().distinct().count() > 900);
    }
}
