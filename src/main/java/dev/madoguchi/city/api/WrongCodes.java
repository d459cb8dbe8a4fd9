package dev.madoguchi.city.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts the wrong codes that come from each address: after {@link #MOST} in a minute none from there is looked at until it is over.
 *
 * <p>Each node counts by itself, and forgets the address it has known longest when it knows too many. That is against noise; what
 * keeps anybody from guessing is that a code has 80 random bits and lives for 15 minutes.
 */
final class WrongCodes {
    static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>();

    WrongCodes(Clock clock) {
        this.clock = clock;
    }

    private record Tries(Instant since, int wrong) {}

    /** Whether a code from this address is looked at now. */
    synchronized boolean allows(String address) {
        return now(address).wrong() < MOST;
    }

    /** One from this address was wrong. */
    synchronized void count(String address) {
        Tries before = now(address);
        tries.put(address, new Tries(before.since(), before.wrong() + 1));
        if (tries.size() > MOST_ADDRESSES) {
            tries.remove(tries.keySet().iterator().next());
        }
    }

    private Tries now(String address) {
        Instant now = clock.instant();
        Tries fresh = new Tries(now, 0);
        Tries kept = tries.getOrDefault(address, fresh);
        boolean over = now.isBefore(kept.since()) || now.isAfter(kept.since().plus(WINDOW));
        return over ? fresh : kept;
    }
}
