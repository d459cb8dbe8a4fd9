package dev.madoguchi.city.queue;

import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.queue.BoardState;
import dev.madoguchi.queue.Congestion;
import dev.madoguchi.queue.Decided;
import dev.madoguchi.queue.Joined;
import dev.madoguchi.queue.Lookout;
import dev.madoguchi.queue.QueueBook;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.SiteSign;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The queue of one site as it is now: takes events, and tells who waits for the next change. Safe for several threads. */
public final class QueueHall {
    private final Place place;
    private final Clock clock;
    private final QueueVault vault;
    private final Lookout lookout;
    private final DayDecisions decisions;
    private volatile long seen;

    /** @param clock the server's time, in the zone whose midnight begins the site's day */
    QueueHall(VaultDatabase database, Place place, Clock clock) {
        this.place = place;
        this.clock = clock;
        this.vault = new QueueVault(database, place);
        this.lookout = new Lookout(place.site(), clock.getZone());
        LocalDate today = LocalDate.now(clock);
        SiteSign sign = vault.sign().orElse(SiteSign.unknown(place.site()));
        this.decisions = new DayDecisions(vault, today, sign);
    }

    /** A station comes to work. Done again and again without harm. */
    public Joined join(String station, SiteSign sign) {
        Instant now = now();
        String letters = vault.alone(handle -> {
            new QueueSigns(handle, place).keep(sign, now);
            return new QueueStations(handle, place).letters(station, now);
        });
        decisions.sign(sign);
        return new Joined(letters, now, LocalDate.now(clock));
    }

    /** Decides about events in their order. When this returns, the decisions are on the disk and told. */
    public List<Settled> decide(List<QueueEvent> events) {
        List<Settled> decided = vault.decide(events, LocalDate.now(clock), now());
        // what was committed before the last of these is on the disk with it
        decided.stream().mapToLong(Settled::seq).max().ifPresent(this::follow);
        return decided;
    }

    private void follow(long upTo) {
        boolean more = decisions.upTo() < upTo;
        while (more) {
            List<Settled> page = vault.between(decisions.upTo(), upTo, QueueVault.PAGE);
            decisions.tell(page);
            more = page.size() == QueueVault.PAGE;
        }
    }

    /** Tells what other servers on the same database decided, up to a number of the site's order. */
    void catchUp(long upTo) {
        if (seen != upTo) {
            follow(upTo);
            vault.sign().ifPresent(decisions::sign);
            seen = upTo;
        }
    }

    /**
     * What was decided after {@code since}; waits for it where there is nothing.
     *
     * @param limit how long at most
     */
    public Decided after(long since, Duration limit) throws InterruptedException {
        decisions.today(LocalDate.now(clock));
        decisions.await(since, limit);
        return decisions.after(since, now());
    }

    /** What a board shows; waits where nothing has changed since {@code version}. */
    public BoardState board(long version, Duration limit) throws InterruptedException {
        decisions.today(LocalDate.now(clock));
        decisions.awaitChange(version, limit);
        decisions.today(LocalDate.now(clock));
        return decisions.board(lookout, now());
    }

    /** How full the site is. */
    public Congestion congestion() {
        decisions.today(LocalDate.now(clock));
        QueueBook book = decisions.book();
        return lookout.congestion(book, decisions.sign(), now());
    }

    /** Lets everybody go who waits for a change. */
    void close() {
        decisions.close();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
