package dev.madoguchi.app.bench;

import dev.madoguchi.app.workstation.PracticeCity;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueuePhase;
import dev.madoguchi.ticket.Ticket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The promises of the queue: numbers of many stations at once while the server goes and comes back, and calls to many boards. */
final class QueueFigures {
    private static final int STATIONS = 20;
    /** What a press may take altogether, its printing included, besides the wire. */
    private static final double PRESS_MILLIS = 150;

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final long AGREE_SECONDS = 300;
    private static final double AWAY_FROM = 0.4;
    private static final double AWAY_TO = 0.6;

    private final int rounds;
    private final int tickets;

    /** @param tickets how many each station gives */
    QueueFigures(int rounds, int tickets) {
        this.rounds = rounds;
        this.tickets = tickets;
    }

    List<Figure> measure() throws Exception {
        Path folder = Files.createTempDirectory("madoguchi-bench");
        List<BenchStation> stations = new ArrayList<>();
        try (PracticeCity city = PracticeCity.open(folder.resolve("city"), "bench", CLOCK, new SecureRandom())) {
            for (int station = 0; station < STATIONS; station++) {
                stations.add(BenchStation.open(city, folder, "W-" + station, CLOCK));
            }
            List<Figure> figures = new ArrayList<>(numbers(city, stations));
            figures.add(new CallFigure(city, stations.getFirst(), rounds).measure());
            return figures;
        } finally {
            stations.forEach(BenchStation::close);
            Benchmarks.remove(folder);
        }
    }

    private List<Figure> numbers(PracticeCity city, List<BenchStation> stations) throws Exception {
        AtomicInteger given = new AtomicInteger();
        long start = System.nanoTime();
        List<String> labels = give(city, stations, given);
        double press = (System.nanoTime() - start) / 1e6 / tickets;
        return List.of(
                Figure.of(
                        "a number while " + STATIONS + " stations give numbers, server away in the middle, of 150 ms",
                        press,
                        "ms",
                        PRESS_MILLIS,
                        1),
                Figure.of("numbers given twice or lost", wrong(stations, labels), "numbers", labels.size(), 0));
    }

    private List<String> give(PracticeCity city, List<BenchStation> stations, AtomicInteger given) throws Exception {
        int all = STATIONS * tickets;
        List<Future<List<String>>> parts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                STATIONS, Thread.ofPlatform().name("station-", 1).factory())) {
            for (BenchStation station : stations) {
                parts.add(threads.submit(() -> some(city, station, given, all)));
            }
            for (Future<List<String>> part : parts) {
                labels.addAll(part.get());
            }
        } finally {
            city.reachable();
        }
        return labels;
    }

    /** One station's numbers. Whoever gives the number at which the server goes or comes back, sees to it. */
    private List<String> some(PracticeCity city, BenchStation station, AtomicInteger given, int all) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < tickets; i++) {
            Ticket ticket = station.queue().issue(BenchStation.SITE, "A");
            labels.add(ticket.label());
            int count = given.incrementAndGet();
            if (count == (int) (all * AWAY_FROM)) {
                city.away();
            } else if (count == (int) (all * AWAY_TO)) {
                city.reachable();
            }
        }
        return labels;
    }

    /** How many numbers two visitors hold, how many nobody knows of, and how many of the server's row are missing without a reason. */
    private static int wrong(List<BenchStation> stations, List<String> labels) throws InterruptedException {
        BenchStation last = stations.getLast();
        Set<String> held = new HashSet<>(labels);
        untilAgreed(stations, held);
        List<QueueEntry> all = last.queue().book().entries();
        Set<String> waiting = known(last);
        long highest = all.stream()
                .filter(entry -> entry.ticket().series().length() == 1)
                .mapToInt(entry -> entry.ticket().number())
                .max()
                .orElse(0);
        long row = all.stream()
                .filter(entry -> entry.ticket().series().length() == 1)
                .count();
        int doubled = labels.size() - held.size();
        held.removeAll(waiting);
        waiting.removeAll(Set.copyOf(labels));
        return doubled + held.size() + waiting.size() + (int) (highest - row);
    }

    /** Waits until everything is decided and known, some minutes at most; looks again whenever the last station hears something. */
    private static void untilAgreed(List<BenchStation> stations, Set<String> held) throws InterruptedException {
        BenchStation last = stations.getLast();
        Semaphore news = new Semaphore(0);
        stations.forEach(station -> station.queue().listen(news::release));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(AGREE_SECONDS);
        while (System.nanoTime() < end
                && !(stations.stream().allMatch(station -> station.queue().connected())
                        && known(last).containsAll(held))) {
            news.tryAcquire(1, TimeUnit.SECONDS);
            news.drainPermits();
        }
    }

    /** The numbers that somebody holds; a void one says by itself that nobody does. */
    private static Set<String> known(BenchStation station) {
        Set<String> known = new HashSet<>();
        for (QueueEntry entry : station.queue().book().entries()) {
            if (entry.phase() != QueuePhase.VOID) {
                known.add(entry.ticket().label());
            }
        }
        return known;
    }
}
