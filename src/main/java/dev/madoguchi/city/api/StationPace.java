package dev.madoguchi.city.api;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How often a station may ask: so many requests at once, and so many each second after. It stops a station that runs wild, not one
 * that sends a whole day after a long silence.
 *
 * <p>Safe for many threads. Remembers one moment for each enrolled station that ever asked.
 */
final class StationPace {
    private static final int USUAL_A_SECOND = 200;
    private static final int USUAL_AT_ONCE = 2000;

    private final long between;
    private final long ahead;
    private final LongSupplier nanos;
    /** When each station will have used up what it was given: in the future as long as it asks faster than it may. */
    private final ConcurrentMap<String, Long> usedUp = new ConcurrentHashMap<>();

    /**
     * @param aSecond requests a second in the long run, 1 or more
     * @param atOnce requests without any pause, 1 or more
     * @param nanos a time that only goes forward, such as {@link System#nanoTime()}
     */
    StationPace(int aSecond, int atOnce, LongSupplier nanos) {
        this.between = TimeUnit.SECONDS.toNanos(1) / aSecond;
        this.ahead = between * atOnce;
        this.nanos = nanos;
    }

    /** The server's: 200 requests a second, 2,000 at once. */
    static StationPace usual() {
        return new StationPace(USUAL_A_SECOND, USUAL_AT_ONCE, System::nanoTime);
    }

    /** Whether a station may ask now; a request that may not costs it nothing. */
    boolean allows(String station) {
        long now = nanos.getAsLong();
        boolean[] allowed = {false};
        usedUp.compute(station, (name, before) -> {
            long from = before == null || before - now < 0 ? now : before;
            allowed[0] = from + between - now <= ahead;
            return allowed[0] ? from + between : from;
        });
        return allowed[0];
    }
}
