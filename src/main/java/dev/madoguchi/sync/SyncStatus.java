package dev.madoguchi.sync;

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
 */
public record SyncStatus(
        Link link,
        Optional<SyncProblem> problem,
        int waiting,
        int refused,
        Optional<Instant> lastReceipt,
        Optional<Instant> nextTry) {

    /** Before anything was tried. */
    static SyncStatus unknown() {
        return new SyncStatus(Link.UNKNOWN, Optional.empty(), 0, 0, Optional.empty(), Optional.empty());
    }

    SyncStatus receiptedAt(Instant receivedAt) {
        return new SyncStatus(link, problem, waiting, refused, Optional.of(receivedAt), nextTry);
    }

    SyncStatus after(Optional<SyncProblem> found, int nowWaiting, int nowRefused, Optional<Instant> next) {
        Link now = found.isEmpty() ? Link.ONLINE : Link.OFFLINE;
        return new SyncStatus(now, found, nowWaiting, nowRefused, lastReceipt, next);
    }

    /** Whether the city answers. */
    public enum Link {
        UNKNOWN,
        ONLINE,
        OFFLINE;

        /** The key of the sentence that says it. */
        public String messageKey() {
            return "sync.link." + name();
        }
    }
}
