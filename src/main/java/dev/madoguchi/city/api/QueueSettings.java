package dev.madoguchi.city.api;

import java.time.ZoneId;

/**
 * How the server shows the queue.
 *
 * @param zone whose midnight begins the day of every site
 * @param open whether boards and congestion are shown to whoever asks, without a station's certificate: they hold numbers, windows and
 *     counts, no person
 */
public record QueueSettings(ZoneId zone, boolean open) {
    /** Japan's time, shown to whoever asks. */
    public static QueueSettings usual() {
        return new QueueSettings(ZoneId.of("Asia/Tokyo"), true);
    }
}
