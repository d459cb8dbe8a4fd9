package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.node.CityNode;
import dev.madoguchi.city.vault.Stored;
import dev.madoguchi.seal.StationName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server of a small city, with its vault in its own folder, is killed again and again while stations send.
 * {@code -Dmadoguchi.kills} says how often, {@code -Dmadoguchi.seed} repeats a run's bad luck.
 */
@Tag("long")
class KilledServerTest {
    private static final int KILLS = Integer.getInteger("madoguchi.kills", 300);
    private static final int STATIONS = 2;
    private static final int MOST_RECORDS_AT_ONCE = 6;
    private static final int MOST_RECEIPTS_A_LIFE = 12;
    private static final int LONGEST_MOMENT_MILLIS = 60;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String MUNICIPALITY = "laboratory";

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("madoguchi.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger receipted = new AtomicInteger();

    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void losesAndDoublesNoRecordInThreeHundredKills() throws Exception {
        System.out.println("seed " + seed);
        CityFolder city = CityNode.newCity(folder.resolve("city"), "city:laboratory");
        List<StationUnderFire> stations = new ArrayList<>();
        Map<UUID, String> sent = new HashMap<>();
        try (CityNode node = CityNode.inFolder(folder.resolve("city"));
                ExecutorService threads = Executors.newCachedThreadPool(
                        Thread.ofPlatform().name("station-", 1).factory())) {
            try (CityHome home = CityNode.open(city, Optional.empty())) {
                for (int number = 0; number < STATIONS; number++) {
                    stations.add(station(home, node, number));
                }
            }
            node.start().ready();
            List<Future<?>> working = stations.stream()
                    .<Future<?>>map(station -> threads.submit(() -> {
                        work(station);
                        return null;
                    }))
                    .toList();

            kill(node);
            enough.set(true);
            for (Future<?> each : working) {
                each.get(10, TimeUnit.MINUTES);
            }
            for (StationUnderFire station : stations) {
                station.checkEnd();
                sent.putAll(station.everything());
            }
        } finally {
            stop.countDown();
            stations.forEach(StationUnderFire::close);
        }

        assertEquals(sent, vault(city, sent), "seed " + seed);
    }

    private void kill(CityNode node) throws Exception {
        long begun = System.nanoTime();
        for (int kill = 1; kill <= KILLS; kill++) {
            awaitReceipts(receipted.get() + 1 + random.nextInt(MOST_RECEIPTS_A_LIFE));
            stop.await(random.nextInt(LONGEST_MOMENT_MILLIS), TimeUnit.MILLISECONDS);
            node.kill();
            node.start().ready();
            if (kill % 10 == 0) {
                System.out.printf(
                        "server kills %d, receipts %d, minutes %d%n",
                        kill, receipted.get(), TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - begun));
            }
        }
    }

    private void awaitReceipts(int enough) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (receipted.get() < enough) {
            assertTrue(System.nanoTime() < end, "no receipts in " + LIMIT + ", seed " + seed);
            stop.await(1, TimeUnit.MILLISECONDS);
        }
    }

    /** Takes in a few records at a time and sends them until they are receipted; looks after each try whether a receipt holds. */
    private void work(StationUnderFire station) throws Exception {
        while (!enough.get() && stop.getCount() > 0) {
            station.add(1 + receipted.get() % MOST_RECORDS_AT_ONCE);
            station.sendAll(receipted, stop);
        }
    }

    private StationUnderFire station(CityHome home, CityNode node, int number) throws Exception {
        var name = new StationName(MUNICIPALITY, "main", "L-%02d".formatted(number));
        List<URI> address = List.of(URI.create("https://127.0.0.1:" + node.port()));
        return new StationUnderFire(home, name, folder.resolve(name.station()), address, random.nextLong());
    }

    /** What the vault has of what was sent, and that it has no more. */
    private static Map<UUID, String> vault(CityFolder city, Map<UUID, String> sent) throws Exception {
        try (CityHome home = CityNode.open(city, Optional.empty())) {
            Map<UUID, String> kept = new HashMap<>();
            for (UUID id : sent.keySet()) {
                home.vaults()
                        .records()
                        .find(MUNICIPALITY, id)
                        .map(Stored::sha256)
                        .ifPresent(sha256 -> kept.put(id, sha256));
            }
            assertEquals(sent.size(), home.vaults().records().count(MUNICIPALITY), "records in the vault");
            return kept;
        }
    }
}
