package dev.madoguchi.city.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.vault.OldVaultException;
import dev.madoguchi.city.vault.TestEngine;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.queue.Decided;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.SiteSign;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A day of many more steps than a hall keeps in memory. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class LongDayTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Place MAIN = new Place("kokubunji", "main");
    private static final Clock CLOCK = Clock.fixed(BusyDay.NOON, TOKYO);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int MOST_IN_AN_ANSWER = 1000;
    private static final int STEPS = 1200;
    /** What a thread that has just worked may still hold; a third of the visits in the second part of the day. */
    private static final int SOME = STEPS / BusyDay.STEPS_OF_A_VISIT / 3;

    @Parameter
    private TestEngine engine;

    @TempDir
    private Path directory;

    private VaultDatabase database;
    private QueueHall hall;

    @BeforeEach
    void open() throws OldVaultException {
        database = engine.open(directory);
        hall = new QueueHall(database, MAIN, CLOCK);
    }

    @AfterEach
    void close() {
        hall.close();
        database.close();
    }

    @Test
    void keepsNoMoreOfALongDayThanOfAShortOne() throws Exception {
        BusyDay.decide(hall, STEPS);
        hall.congestion();
        long decisions = alive(Settled.class);
        long numbers = alive(QueueEntry.class);

        BusyDay.decide(hall, STEPS);
        hall.congestion();

        long moreDecisions = alive(Settled.class) - decisions;
        long moreNumbers = alive(QueueEntry.class) - numbers;
        assertTrue(moreDecisions < SOME, moreDecisions + " decisions beside " + decisions);
        assertTrue(moreNumbers < SOME, moreNumbers + " numbers beside " + numbers);
    }

    @Test
    void tellsTheWholeDayInPagesToWhoComesLate() throws Exception {
        List<Settled> decided = new ArrayList<>(BusyDay.decide(hall, STEPS));
        decided.sort(Comparator.comparingLong(Settled::seq));
        QueueHall again = new QueueHall(database, MAIN, CLOCK);

        List<List<Settled>> pages = pages(hall, decided.getLast().seq());

        assertEquals(decided, pages.stream().flatMap(List::stream).toList());
        assertTrue(pages.stream().allMatch(page -> page.size() <= MOST_IN_AN_ANSWER));
        assertEquals(pages, pages(again, decided.getLast().seq()));
        again.close();
    }

    private static List<List<Settled>> pages(QueueHall hall, long last) throws InterruptedException {
        List<List<Settled>> pages = new ArrayList<>();
        Decided told = hall.after(0, Duration.ZERO);
        pages.add(told.decisions());
        while (told.upTo() < last) {
            told = hall.after(told.upTo(), Duration.ZERO);
            pages.add(told.decisions());
        }
        return pages;
    }

    /** Stations at two servers on one database, each as far behind as chance wants it. */
    @Test
    void tellsEachDecisionOnceToStationsThatFallBehind(TestReporter report) throws Exception {
        long seed = System.nanoTime();
        report.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        List<QueueHall> servers = List.of(hall, new QueueHall(database, MAIN, CLOCK));
        List<Listener> stations = new ArrayList<>();
        for (int station = 0; station < 6; station++) {
            stations.add(new Listener(servers.get(station % 2)));
        }
        List<Settled> decided = new ArrayList<>();

        while (decided.size() < STEPS) {
            decided.addAll(BusyDay.visits(servers.get(random.nextInt(2)), 1 + random.nextInt(40)));
            if (random.nextInt(3) == 0) {
                servers.get(random.nextInt(2)).catchUp(decided.getLast().seq());
            }
            // the first keeps up, the last hears next to nothing before the end
            for (int station = 0; station < stations.size(); station++) {
                if (random.nextInt(1 << (2 * station)) == 0) {
                    stations.get(station).hear();
                }
            }
        }

        decided.sort(Comparator.comparingLong(Settled::seq));
        for (QueueHall server : servers) {
            server.catchUp(decided.getLast().seq());
        }
        for (Listener station : stations) {
            station.hearUntil(decided.getLast().seq());
            assertEquals(decided, station.heard, "seed " + seed);
        }
        servers.getLast().close();
    }

    @Test
    void tellsEachDecisionOnceWhileThreadsDecide() throws Exception {
        List<Settled> decided = new ArrayList<>();
        List<Listener> stations = List.of(new Listener(hall), new Listener(hall));
        try (ExecutorService threads = Executors.newFixedThreadPool(
                4, Thread.ofPlatform().name("station-", 1).factory())) {
            Future<List<Settled>> one = threads.submit(() -> BusyDay.decide(hall, STEPS / 2));
            Future<List<Settled>> other = threads.submit(() -> BusyDay.decide(hall, STEPS / 2));
            List<Future<?>> hearing = new ArrayList<>();
            for (Listener station : stations) {
                hearing.add(threads.submit(() -> {
                    station.hearUntil(STEPS);
                    return station;
                }));
            }
            decided.addAll(one.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
            decided.addAll(other.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
            for (Future<?> each : hearing) {
                each.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
        }

        decided.sort(Comparator.comparingLong(Settled::seq));
        for (Listener station : stations) {
            assertEquals(decided, station.heard);
        }
    }

    @Test
    void letsWhoMissedTheEndOfYesterdayWaitForTheFirstOfToday() throws Exception {
        var clock = new MovableClock(BusyDay.NOON, TOKYO);
        QueueHall running = new QueueHall(database, MAIN, clock);
        BusyDay.visits(running, 1);
        clock.set(BusyDay.NOON.plus(Duration.ofDays(1)));

        assertTrue(hearsTheNext(running, 1), "at a server that ran over midnight");
        QueueHall opened = new QueueHall(database, MAIN, Clock.offset(clock, Duration.ofDays(1)));
        assertTrue(hearsTheNext(opened, 1), "at a server that was started today");
        running.close();
        opened.close();
    }

    @Test
    void letsWhoHasHeardAllWaitWhereTheLastThatHappenedIsAChangedSign() throws Exception {
        long last = BusyDay.visits(hall, 1).getLast().seq();
        hall.join("W-01", new SiteSign("本庁", List.of(), List.of()));

        QueueHall opened = new QueueHall(database, MAIN, CLOCK);

        assertTrue(hearsTheNext(opened, last));
        opened.close();
    }

    /** Whether a station that asks waits, and hears what is decided next and nothing else. */
    private static boolean hearsTheNext(QueueHall hall, long since) throws Exception {
        var asking = new FutureTask<>(() -> hall.after(since, LIMIT));
        Thread station = Thread.ofPlatform().name("station").start(asking);
        while (station.isAlive() && station.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        boolean waits = !asking.isDone();
        List<Settled> decided = hall.decide(List.of(BusyDay.issue(BusyDay.DAY)));
        return asking.get(LIMIT.toSeconds(), TimeUnit.SECONDS).decisions().equals(decided) && waits;
    }

    /** How many objects of a class anybody still holds. */
    private static long alive(Class<?> type) throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length >= 4 && words[3].equals(type.getName()))
                .mapToLong(words -> Long.parseLong(words[1]))
                .sum();
    }

    /** A station that asks from where it last heard, as the product's do. */
    private static final class Listener {
        private final QueueHall server;
        private final List<Settled> heard = new ArrayList<>();
        private long upTo;

        Listener(QueueHall server) {
            this.server = server;
        }

        void hear() throws InterruptedException {
            take(server.after(upTo, Duration.ZERO));
        }

        void hearUntil(long last) throws InterruptedException {
            while (upTo < last) {
                take(server.after(upTo, LIMIT));
            }
        }

        private void take(Decided told) {
            heard.addAll(told.decisions());
            upTo = told.upTo();
        }
    }
}
