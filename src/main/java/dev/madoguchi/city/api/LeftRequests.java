package dev.madoguchi.city.api;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests whose sender hung up, or said nothing more, before they were over: lines break every day, so that they are counted and told at
 * most once a minute. Safe for many threads.
 */
final class LeftRequests {
    private static final Logger LOG = LoggerFactory.getLogger(LeftRequests.class);
    private static final long BETWEEN = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanos;
    private final LongConsumer teller;
    private long count;
    private long next;

    /**
     * @param nanos a time that only goes forward, such as {@link System#nanoTime()}
     * @param teller takes how many there were since the last time
     */
    LeftRequests(LongSupplier nanos, LongConsumer teller) {
        this.nanos = nanos;
        this.teller = teller;
        this.next = nanos.getAsLong();
    }

    /** Tells them in the log. */
    static LeftRequests logged() {
        return new LeftRequests(
                System::nanoTime,
                count -> LOG.warn("{} requests were left by their senders before they were over", count));
    }

    /** Counts one more. */
    synchronized void add() {
        count++;
        long now = nanos.getAsLong();
        if (now - next >= 0) {
            teller.accept(count);
            count = 0;
            next = now + BETWEEN;
        }
    }
}
