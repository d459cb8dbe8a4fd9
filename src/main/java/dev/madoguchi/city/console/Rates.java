package dev.madoguchi.city.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often an address may ask in a minute. What nobody could ever remember is not kept: the oldest of many addresses are forgotten. */
final class Rates {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_CLIENTS = 10_000;

    private final int most;
    private final Clock clock;
    private final Map<String, Minute> minutes = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    Rates(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Counts a request; false where it is one too many. */
    synchronized boolean admits(String client) {
        Instant now = clock.instant();
        Minute last = minutes.get(client);
        if (last == null || !last.began().plus(MINUTE).isAfter(now)) {
            minutes.remove(client);
            minutes.put(client, new Minute(now, 1));
            return true;
        }
        minutes.put(client, new Minute(last.began(), last.requests() + 1));
        return last.requests() < most;
    }

    private record Minute(Instant began, int requests) {}
}
