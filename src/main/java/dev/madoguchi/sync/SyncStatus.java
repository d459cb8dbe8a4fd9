package dev.madoguchi.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How it stands between this station and the city, for the screen. No person is in it.
 *
 * @param link whether the city answers
 * @param problem what keeps the station from the city as a whole
 * @param waiting how many records have no receipt yet, refused ones among them
 * @param refused how many of them the city refused, which a person has to look at
 * @param lastReceipt the server's time on the latest receipt since the program started
 * @param nextTry when the next waiting record is due
 * @param skew how far this computer's clock is ahead of the server's, in whole seconds; empty before the server has answered
 */
public record SyncStatus(
        Link link,
        Optional<SyncProblem> problem,
        int waiting,
        int refused,
        Optional<Instant> lastReceipt,
        Optional<Instant> nextTry,
        Optional<Duration> skew) {

    /** Where the clocks were not compared. */
    public SyncStatus(
            Link link,
            Optional<SyncProblem> problem,
            int waiting,
            int refused,
            Optional<Instant> lastReceipt,
            Optional<Instant> nextTry) {
        this(link, problem, waiting, refused, lastReceipt, nextTry, Optional.empty());
    }

    private static final int MILLIS_A_SECOND = 1000;

    /** Before anything was tried. */
    static SyncStatus unknown() {
        return new SyncStatus(Link.UNKNOWN, Optional.empty(), 0, 0, Optional.empty(), Optional.empty());
    }

    SyncStatus receiptedAt(Instant receivedAt) {
        return new SyncStatus(link, problem, waiting, refused, Optional.of(receivedAt), nextTry, skew);
    }

    SyncStatus after(Optional<SyncProblem> found, int nowWaiting, int nowRefused, Optional<Instant> next) {
        Link now = found.isEmpty() ? Link.ONLINE : Link.OFFLINE;
        return new SyncStatus(now, found, nowWaiting, nowRefused, lastReceipt, next, skew);
    }

    /** The same with the clocks compared. */
    SyncStatus measured(Optional<Duration> ahead) {
        Optional<Duration> seconds =
                ahead.map(duration -> Duration.ofSeconds(Math.round(duration.toMillis() / (double) MILLIS_A_SECOND)));
        return new SyncStatus(link, problem, waiting, refused, lastReceipt, nextTry, seconds);
    }

    /** Whether the city answers. */
    public enum Link {
        UNKNOWN,
        ONLINE,
        OFFLINE
    }
}
