package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.node.BadLine;
import dev.madoguchi.city.node.CityNode;
import dev.madoguchi.city.vault.PostgresAddress;
import dev.madoguchi.city.vault.TestPostgres;
import dev.madoguchi.seal.StationName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A city of two servers, each a process of its own, on one PostgreSQL, and its stations behind bad lines. {@code -Dmadoguchi.seed}
 * repeats a run's bad luck.
 */
class CityUnderFireTest {
    private static final int STATIONS = 6;
    private static final Fire SHORT = new Fire(STATIONS, 3, 28, 3);
    private static final Fire LONG = new Fire(20, 20, 25, 15);
    private static final int LONGEST_WAIT_MILLIS = 400;
    private static final long GO_ON_MILLIS = 5000;
    private static final String DATABASE = "fire";

    /**
     * How much of it.
     *
     * @param records of a station in a round
     * @param minutes the longest that a round may take
     */
    private record Fire(int stations, int rounds, int records, long minutes) {}

    private static final List<CityNode> NODES = new ArrayList<>();

    @TempDir
    private static Path shared;

    private static TestPostgres postgres;
    private static CityHome city;

    @TempDir
    private Path directory;

    /** One of its own for each test, so that the vault's counts are the test's. */
    private final String municipality = UUID.randomUUID().toString().substring(0, 13);

    private final long seed = Long.getLong("madoguchi.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<BadLine> lines = new ArrayList<>();
    private final List<StationUnderFire> stations = new ArrayList<>();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().name("fire-", 1).factory());

    @BeforeAll
    static void open() throws Exception {
        postgres = TestPostgres.own();
        PostgresAddress db = postgres.database(DATABASE);
        CityFolder folder = CityNode.newCity(shared.resolve("city"), "city:fire");
        NODES.add(CityNode.on(shared.resolve("city"), db).start());
        NODES.add(CityNode.on(shared.resolve("city"), db).start());
        city = CityNode.open(folder, Optional.of(db));
        for (CityNode node : NODES) {
            node.ready();
        }
    }

    @AfterEach
    void close() throws Exception {
        stop.countDown();
        threads.shutdown();
        assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS));
        stations.forEach(StationUnderFire::close);
        for (BadLine line : lines) {
            line.close();
        }
    }

    @AfterAll
    static void closeTheCity() throws IOException {
        city.close();
        for (CityNode node : NODES) {
            node.close();
        }
        postgres.stop();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void bringsEveryRecordToTheVaultOnceWhateverIsKilled(TestReporter reporter) throws Exception {
        bringsEveryRecordOnce(SHORT, reporter);
    }

    @Test
    @Tag("long")
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void bringsTenThousandRecordsOfTwentyStationsWhateverIsKilled(TestReporter reporter) throws Exception {
        bringsEveryRecordOnce(LONG, reporter);
    }

    private void bringsEveryRecordOnce(Fire fire, TestReporter reporter) throws Exception {
        reporter.publishEntry("seed", String.valueOf(seed));
        for (int station = 0; station < fire.stations(); station++) {
            stations.add(station(station, badLines()));
        }

        var receipted = new AtomicInteger();
        for (int round = 0; round < fire.rounds(); round++) {
            send(fire, round, receipted);
        }

        Map<UUID, String> sent = new HashMap<>();
        for (StationUnderFire station : stations) {
            station.checkEnd();
            sent.putAll(station.everything());
        }
        assertEquals(fire.stations() * fire.rounds() * fire.records(), sent.size());
        assertEquals(sent, vault(), "seed " + seed);
        assertEquals(sent.size(), rows("record"));
        assertEquals(sent.size(), rows("record_id"));
        assertEquals(0, rows("conflict"));
        reporter.publishEntry("records", String.valueOf(sent.size()));
        reporter.publishEntry(
                "tries",
                String.valueOf(
                        stations.stream().mapToInt(StationUnderFire::attempts).sum()));
        lines.forEach(line -> reporter.publishEntry("line", line.met().toString()));
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void letsStationsGoOnWithinFiveSecondsWhenAServerIsKilled(TestReporter reporter) throws Exception {
        reporter.publishEntry("seed", String.valueOf(seed));
        List<URI> direct = NODES.stream().map(CityUnderFireTest::address).toList();
        for (int station = 0; station < STATIONS; station++) {
            stations.add(station(station, station % 2 == 0 ? direct : direct.reversed()));
        }
        var killed = new CountDownLatch(1);
        List<Future<?>> going = new ArrayList<>();
        for (StationUnderFire station : stations) {
            going.add(threads.submit(() -> {
                station.goOnAfter(killed, 20, stop);
                return null;
            }));
        }

        stop.await(LONGEST_WAIT_MILLIS + random.nextInt(LONGEST_WAIT_MILLIS), TimeUnit.MILLISECONDS);
        CityNode victim = NODES.get(random.nextInt(2));
        victim.kill();
        killed.countDown();
        for (Future<?> each : going) {
            each.get(1, TimeUnit.MINUTES);
        }

        long longest =
                stations.stream().mapToLong(StationUnderFire::longestGap).max().orElseThrow();
        reporter.publishEntry("longest gap, ms", String.valueOf(longest));
        assertTrue(longest < GO_ON_MILLIS, longest + " ms, seed " + seed);
        for (StationUnderFire station : stations) {
            station.checkEnd();
        }
        victim.start();
        victim.ready();
    }

    /** Every station has records to send, a second hand brings them again, and in the middle something is killed. */
    private void send(Fire fire, int round, AtomicInteger receipted) throws Exception {
        List<Future<?>> sending = new ArrayList<>();
        for (StationUnderFire station : stations) {
            station.add(fire.records());
            var order = new Random(random.nextLong());
            sending.add(threads.submit(() -> {
                station.sendAll(receipted, stop);
                return null;
            }));
            sending.add(threads.submit(() -> {
                station.sendAgain(fire.records() / 4, order, stop);
                return null;
            }));
        }
        stop.await(random.nextInt(LONGEST_WAIT_MILLIS), TimeUnit.MILLISECONDS);
        kill(round);
        for (Future<?> each : sending) {
            each.get(fire.minutes(), TimeUnit.MINUTES);
        }
    }

    private void kill(int round) throws Exception {
        switch (round % 3) {
            case 0 -> killed(List.of(NODES.get(random.nextInt(2))));
            case 1 -> killDatabase();
            default -> killed(NODES);
        }
    }

    private void killed(List<CityNode> some) throws IOException {
        for (CityNode node : some) {
            node.kill();
        }
        for (CityNode node : some) {
            node.start();
        }
        for (CityNode node : some) {
            node.ready();
        }
    }

    /** What was marked as receipted before the kill is there after it, before anybody can send it again: nothing is marked early. */
    private void killDatabase() throws Exception {
        Map<UUID, String> before = new HashMap<>();
        stations.forEach(station -> before.putAll(station.marked()));
        postgres.kill();
        postgres.start();
        Map<UUID, String> after = vault();
        before.forEach((id, sha256) -> assertEquals(sha256, after.get(id), "seed " + seed));
    }

    private Map<UUID, String> vault() {
        return postgres.owner(DATABASE)
                .withHandle(handle -> handle.createQuery(
                                "select id, sha256 from record where municipality = :municipality")
                        .bind("municipality", municipality)
                        .reduceRows(new HashMap<>(), (all, row) -> {
                            all.put(row.getColumn("id", UUID.class), row.getColumn("sha256", String.class));
                            return all;
                        }));
    }

    private int rows(String table) {
        return postgres.owner(DATABASE)
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from " + table + " where municipality = :municipality")
                        .bind("municipality", municipality)
                        .mapTo(Integer.class)
                        .one());
    }

    private StationUnderFire station(int number, List<URI> servers) throws Exception {
        var name = new StationName(municipality, "main", "W-%02d".formatted(number));
        return new StationUnderFire(city, name, directory.resolve(name.station()), servers, random.nextLong());
    }

    /** A bad line to each server, half of the stations to the second one first. */
    private List<URI> badLines() throws IOException {
        List<URI> addresses = new ArrayList<>();
        for (CityNode node : NODES) {
            BadLine line = new BadLine(node.port(), random.nextLong());
            lines.add(line);
            addresses.add(line.address());
        }
        return random.nextBoolean() ? addresses : addresses.reversed();
    }

    private static URI address(CityNode node) {
        return URI.create("https://127.0.0.1:" + node.port());
    }
}
