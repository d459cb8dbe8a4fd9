package dev.madoguchi.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.Toolkit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class PulseWatchTest {
    private static final Duration HELD = Duration.ofMillis(80);

    /** The watch is told of its frames by hand: real ones come late on a busy machine. */
    @Test
    void keepsTheGapInWhichTheThreadWasHeldAndHowMuchOfItWasWork() {
        Toolkit.start();

        List<PulseWatch.Gap> gaps = Toolkit.call(() -> {
            PulseWatch watch = new PulseWatch();
            watch.begin();
            watch.stop();
            long end = System.nanoTime() + HELD.toNanos();
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
            watch.handle(0);
            return watch.gaps();
        });

        assertEquals(1, gaps.size());
        PulseWatch.Gap gap = gaps.getFirst();
        assertTrue(gap.took().compareTo(HELD) >= 0, gap.toString());
        assertTrue(gap.worked().compareTo(HELD.dividedBy(2)) < 0, "it slept: " + gap);
        assertEquals(gap.ended().minus(gap.took()), gap.began());
    }
}
