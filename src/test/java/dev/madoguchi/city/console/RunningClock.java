package dev.madoguchi.city.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes on when it is told; in another zone it is the same clock. */
public final class RunningClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    public RunningClock(Instant now) {
        this(new AtomicReference<>(now), ZoneId.of("Asia/Tokyo"));
    }

    private RunningClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new RunningClock(now, other);
    }
}
