package dev.madoguchi.app.bench;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How long it takes until every station of a site has heard of what one of them did. Safe for several threads. */
final class SiteEcho {
    private final int stations;
    private final Latencies heard;
    private final Map<UUID, Sent> sent = new ConcurrentHashMap<>();

    private record Sent(long nanos, AtomicInteger missing) {}

    SiteEcho(int stations, Latencies heard) {
        this.stations = stations;
        this.heard = heard;
    }

    /** Something is sent now. */
    void sends(UUID event) {
        sent.put(event, new Sent(System.nanoTime(), new AtomicInteger(stations)));
    }

    /** A station hears of it now. */
    void hears(UUID event) {
        Sent one = sent.get(event);
        if (one == null) {
            return;
        }
        heard.add(System.nanoTime() - one.nanos());
        if (one.missing().decrementAndGet() == 0) {
            sent.remove(event);
        }
    }

    /** How much was not heard by all yet. */
    int missing() {
        return sent.size();
    }
}
