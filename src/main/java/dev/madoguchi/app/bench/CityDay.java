package dev.madoguchi.app.bench;

import dev.madoguchi.seal.StationName;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * A day of many counters, compressed into minutes, through one server on two processors: stations on real HTTP over mutual TLS, numbers,
 * calls, sealed records, receipts, and everybody waiting for news. Server, PostgreSQL and stations share the machine.
 */
public final class CityDay {
    private static final String HEAP = "256m";
    private static final String VAULT = "vault";
    private static final int RECORD_BYTES = 200_000;
    private static final long HEARD_SECONDS = 60;
    /** The part of the day after which a server has met everything and should grow no more. */
    private static final double WARM = 0.25;

    private final Size size;

    /**
     * How much of it.
     *
     * @param stations at each site
     * @param visits altogether
     * @param lasts the stations begin their visits evenly over this time; who comes late begins at once
     */
    public record Size(int sites, int stations, int visits, Duration lasts) {
        /** Ten times the day of 北九州市: 11,000 visits at 13 sites with 130 stations, in five minutes. */
        public static Size tenfold() {
            return new Size(13, 10, 11_000, Duration.ofMinutes(5));
        }

        /** The same stations and the same rush, for longer. */
        public static Size soak(Duration lasts) {
            Size day = tenfold();
            long visits = day.visits() * lasts.toSeconds() / day.lasts().toSeconds();
            return new Size(day.sites(), day.stations(), Math.toIntExact(visits), lasts);
        }

        int all() {
            return sites * stations;
        }
    }

    /**
     * What took how long.
     *
     * @param put a record, until the server answers that it has it
     * @param receipt the same, until the receipt is checked
     * @param decision one step of a number, until the server answers
     * @param push the same, until each station of the site has heard of it
     * @param busy how often the same was sent again, as the server asked for it or did not answer
     */
    record Times(Latencies put, Latencies receipt, Latencies decision, Latencies push, LongAdder busy) {
        Times() {
            this(new Latencies(), new Latencies(), new Latencies(), new Latencies(), new LongAdder());
        }
    }

    public CityDay(Size size) {
        this.size = size;
    }

    /** Runs the day; what the server refuses or loses ends it with an error. */
    public CityDayReport run() throws Exception {
        try (ScratchPostgres postgres =
                        new ScratchPostgres(UUID.randomUUID().toString(), LocalDate.now(Clock.systemUTC()));
                BenchServer server = new BenchServer(postgres.vault(VAULT), HEAP)) {
            List<LoadStation> stations = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Times times = new Times();
                try {
                    List<SiteEcho> echoes = open(server, stations, times, threads);
                    return run(server, postgres, stations, echoes, times, threads);
                } finally {
                    stations.forEach(LoadStation::close);
                }
            }
        }
    }

    private List<SiteEcho> open(BenchServer server, List<LoadStation> stations, Times times, ExecutorService threads)
            throws Exception {
        List<SiteEcho> echoes = new ArrayList<>();
        for (int site = 0; site < size.sites(); site++) {
            SiteEcho echo = new SiteEcho(size.stations(), times.push());
            echoes.add(echo);
            for (int number = 0; number < size.stations(); number++) {
                var name = new StationName(
                        BenchStation.MUNICIPALITY,
                        String.format(Locale.ROOT, "site-%02d", site),
                        String.format(Locale.ROOT, "W-%02d-%02d", site, number));
                LoadStation station = new LoadStation(server, server.station(name), echo, times, threads);
                stations.add(station);
                station.join();
            }
        }
        return echoes;
    }

    private CityDayReport run(
            BenchServer server,
            ScratchPostgres postgres,
            List<LoadStation> stations,
            List<SiteEcho> echoes,
            Times times,
            ExecutorService threads)
            throws Exception {
        List<Future<?>> listening = listening(stations, threads);
        double before = server.worked();
        long start = System.nanoTime();
        var late = new AtomicLong();
        var never = new CountDownLatch(1);
        var working = new ExecutorCompletionService<Integer>(threads);
        for (int number = 0; number < stations.size(); number++) {
            int of = number;
            working.submit(() -> {
                work(stations.get(of), of, start, late, never);
                return of;
            });
        }
        ServerState warm = warm(server, start, never);
        for (int station = 0; station < stations.size(); station++) {
            done(working.take());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double worked = server.worked() - before;
        untilHeard(echoes, never);
        requireKept(postgres);
        var told = new CityDayReport.Server(warm, server.state(), server.highWater(), worked);
        CityDayReport report = new CityDayReport(size, times, told, seconds, late.get() / 1e9);
        stations.forEach(LoadStation::close);
        for (Future<?> each : listening) {
            done(each);
        }
        return report;
    }

    private static List<Future<?>> listening(List<LoadStation> stations, ExecutorService threads) {
        List<Future<?>> listening = new ArrayList<>();
        stations.forEach(station -> listening.add(threads.submit(() -> {
            station.listen();
            return station;
        })));
        return listening;
    }

    private ServerState warm(BenchServer server, long start, CountDownLatch never) throws Exception {
        long at = start + (long) (size.lasts().toNanos() * WARM);
        await(at, never);
        return server.state();
    }

    private void work(LoadStation station, int number, long start, AtomicLong late, CountDownLatch never)
            throws Exception {
        byte[] plain = new byte[RECORD_BYTES];
        new Random(number).nextBytes(plain);
        for (int visit = number; visit < size.visits(); visit += size.all()) {
            long due = start + size.lasts().toNanos() / size.visits() * visit;
            await(due, never);
            late.accumulateAndGet(System.nanoTime() - due, Math::max);
            station.visit(plain);
        }
    }

    /** Until a moment of {@link System#nanoTime()}. */
    private static void await(long moment, CountDownLatch never) throws InterruptedException {
        if (never.await(moment - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("what never comes has come");
        }
    }

    private static void done(Future<?> each) throws Exception {
        try {
            each.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a station stopped: " + e.getCause(), e);
        }
    }

    private static void untilHeard(List<SiteEcho> echoes, CountDownLatch never) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(HEARD_SECONDS);
        while (echoes.stream().anyMatch(echo -> echo.missing() > 0)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("stations did not hear of everything their site did");
            }
            await(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20), never);
        }
    }

    /** Every record is in the vault, once. */
    private void requireKept(ScratchPostgres postgres) {
        long kept = postgres.owner(VAULT)
                .withHandle(handle -> handle.select("select count(*) from record")
                        .mapTo(Long.class)
                        .one());
        if (kept != size.visits()) {
            throw new IllegalStateException(kept + " records of " + size.visits() + " are in the vault");
        }
    }
}
