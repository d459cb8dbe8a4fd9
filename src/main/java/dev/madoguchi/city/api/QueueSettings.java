package dev.madoguchi.city.api;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How the server shows the queue.
 *
 * @param zone whose midnight begins the day of every site
 * @param open whether boards and congestion are shown to whoever asks, without a station's certificate: they hold numbers, windows and
 *     counts, no person
 * @param plain a port for boards without TLS, for televisions that cannot be told to trust the city's authority; 0 for any free one,
 *     empty for none. Nothing but boards and congestion is there, and nothing can be written
 */
public record QueueSettings(ZoneId zone, boolean open, Optional<Integer> plain) {
    public QueueSettings {
        if (plain.isPresent() && !open) {
            throw new IllegalArgumentException("boards without TLS are for whoever asks");
        }
    }

    /** Over TLS only. */
    public QueueSettings(ZoneId zone, boolean open) {
        this(zone, open, Optional.empty());
    }

    /** Japan's time, shown to whoever asks. */
    public static QueueSettings usual() {
        return new QueueSettings(ZoneId.of("Asia/Tokyo"), true);
    }
}
