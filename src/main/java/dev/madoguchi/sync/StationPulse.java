package dev.madoguchi.sync;

import dev.madoguchi.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the city every half minute how it stands with this station, and what it has counted since it last told; after a time away, what
 * was counted on the last seven days too. Whatever is lost on the way is told again.
 */
public final class StationPulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StationPulse.class);
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(15);
    private static final int DAYS_BACK = 7;
    private static final int LAST_HOUR = 23;

    private final CityLink link;
    private final Outbox outbox;
    private final Told told;
    private final Clock clock;
    private final Semaphore closing = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("pulse").daemon().unstarted(this::run);
    private final Map<LocalDate, SortedMap<String, Integer>> known = new TreeMap<>();

    /**
     * @param link stays the caller's to close, after this
     * @param clock this computer's, in the zone of the site
     */
    public StationPulse(CityLink link, Outbox outbox, Told told, Clock clock) {
        this.link = link;
        this.outbox = outbox;
        this.told = told;
        this.clock = clock;
    }

    /** What the station knows of itself. */
    public interface Told {
        /** The program's version. */
        String version();

        /** What is wrong with which kind of device, both as the program's own names. */
        SortedMap<String, String> faults();

        /** How often each deed was done on a day. */
        SortedMap<String, Integer> totals(LocalDate day);
    }

    /** Begins. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            do {
                look();
            } while (!closing.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            tellOnce().ifPresent(problem -> LOG.debug("The city does not hear of this station: {}", problem));
        } catch (RuntimeException e) {
            LOG.error("The station could not be told of; it is tried again in {}", EVERY, e);
        }
    }

    /** Tells everything once; what kept it from the city, where anything did. */
    Optional<SyncProblem> tellOnce() throws InterruptedException {
        byte[] state = StationWord.state(clock.instant(), told.version(), outbox.rows(), told.faults());
        Optional<SyncProblem> problem = link.tell("/api/v1/station-state", state);
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        known.keySet().removeIf(day -> day.isBefore(today.minusDays(DAYS_BACK)));
        for (LocalDate day = today.minusDays(DAYS_BACK);
                problem.isEmpty() && !day.isAfter(today);
                day = day.plusDays(1)) {
            problem = tally(day, day.equals(today) ? now.getHour() : LAST_HOUR);
        }
        return problem;
    }

    private Optional<SyncProblem> tally(LocalDate day, int hour) throws InterruptedException {
        SortedMap<String, Integer> totals = told.totals(day);
        if (totals.isEmpty() || totals.equals(known.get(day))) {
            return Optional.empty();
        }
        Optional<SyncProblem> problem = link.tell("/api/v1/tallies", StationWord.tally(day, hour, totals));
        if (problem.isEmpty()) {
            known.put(day, totals);
        }
        return problem;
    }

    /** Ends the loop. The thread is not interrupted: an interrupt in the middle of a read would close the database's file. */
    @Override
    public void close() {
        closing.release();
        try {
            if (thread.isAlive() && !thread.join(CLOSE_TIME)) {
                LOG.error("The pulse did not end in {}", CLOSE_TIME);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
