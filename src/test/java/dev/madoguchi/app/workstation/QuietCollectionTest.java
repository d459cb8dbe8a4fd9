package dev.madoguchi.app.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class QuietCollectionTest {
    private static final long MEGABYTE = 1 << 20;
    private static final long ALIVE = 80 * MEGABYTE;

    private final AtomicLong used = new AtomicLong(ALIVE);
    private final AtomicInteger collections = new AtomicInteger();
    private boolean serving;
    private Duration untouched = Duration.ofSeconds(3);
    private final QuietCollection quiet = new QuietCollection(() -> serving, () -> untouched, used::get, this::collect);

    private void collect() {
        collections.incrementAndGet();
        used.set(ALIVE);
    }

    @Test
    void collectsWhatAVisitHasLeftOnceNobodyTouchesAnything() {
        used.addAndGet(128 * MEGABYTE);
        quiet.tick();
        quiet.tick();
        assertThat(collections).hasValue(1);
        used.addAndGet(128 * MEGABYTE);
        quiet.tick();
        assertThat(collections).hasValue(2);
    }

    @Test
    void collectsNothingWhileHandsAreAtWork() {
        used.addAndGet(1024 * MEGABYTE);
        untouched = Duration.ofMillis(2999);
        quiet.tick();
        assertThat(collections).hasValue(0);
    }

    @Test
    void collectsNothingWhileAVisitorIsServed() {
        used.addAndGet(1024 * MEGABYTE);
        serving = true;
        quiet.tick();
        assertThat(collections).hasValue(0);
        serving = false;
        quiet.tick();
        assertThat(collections).hasValue(1);
    }

    @Test
    void collectsNothingThatIsNotWorthAStandstill() {
        used.addAndGet(127 * MEGABYTE);
        quiet.tick();
        assertThat(collections).hasValue(0);
    }
}
