package dev.madoguchi.city.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.SettableClock;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.sync.Sync;
import dev.madoguchi.sync.SyncProblem;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server on a disk whose free space is the test's. */
class FullDiskTest {
    private static final long PLENTY = 1L << 40;

    @TempDir
    private Path directory;

    private final SettableClock clock = new SettableClock(TestCity.NOON);
    private final AtomicLong free = new AtomicLong(PLENTY);

    private StationKey key;
    private TestCity city;
    private StationIdentity station;
    private CityServer server;
    private Database database;
    private Outbox outbox;
    private Sync sync;

    @BeforeEach
    void start() throws Exception {
        key = StationKey.generate(new SecureRandom());
        city = TestCity.create(directory.resolve("city"));
        station = city.station("W-01");
        server = new CityServer(
                city.home(),
                ServerAddress.loopback(0),
                QueueSettings.usual(),
                new Limits(StationPace.usual(), new DiskRoom(free::get), Limits.USUALLY_WAITING),
                Clock.fixed(TestCity.NOON, ZoneOffset.UTC));
        server.start();
        database = Database.open(directory.resolve("store"), key, Clock.systemUTC())
                .database();
        outbox = new Outbox(database, directory.resolve("envelopes"), clock);
        var link = new CityLink(URI.create("https://127.0.0.1:" + server.port()), station.tls());
        sync = new Sync(outbox, link, station.receipts(), clock, new Random(1));
    }

    @AfterEach
    void stop() {
        sync.close();
        database.close();
        server.close();
        station.close();
        city.close();
        key.close();
    }

    @Test
    void receiptsNothingWithoutRoomAndTakesAllWhenThereIsRoomAgain() throws Exception {
        outbox.add(city.seal(station, new byte[1]));
        outbox.add(city.seal(station, new byte[2 * 1024 * 1024]));
        free.set(1_000_000);

        Optional<SyncProblem> full = sync.runOnce().link();
        List<Optional<String>> reasons =
                outbox.rows().stream().map(row -> row.reason()).distinct().toList();
        clock.advance(Duration.ofMinutes(1));
        Optional<SyncProblem> large = sync.runOnce().link();
        long stored = city.home().vaults().records().count(TestCity.MUNICIPALITY);
        free.set(PLENTY);
        clock.advance(Duration.ofMinutes(1));
        sync.runOnce();
        sync.runOnce();

        assertEquals(Optional.of(SyncProblem.SERVER_FULL), full);
        assertTrue(reasons.contains(Optional.of("sync.SERVER_FULL")));
        assertEquals(Optional.of(SyncProblem.SERVER_FULL), large);
        assertEquals(0, stored);
        assertEquals(
                List.of(OutboxState.RECEIPTED, OutboxState.RECEIPTED),
                outbox.rows().stream().map(row -> row.state()).toList());
    }

    @Test
    void givesTheReceiptOfWhatItHasWithoutRoomToo() throws Exception {
        Envelope envelope = city.seal(station, new byte[1]);
        city.home().vaults().records().store(envelope, TestCity.NOON);
        outbox.add(envelope);
        free.set(0);

        sync.runOnce();

        assertEquals(OutboxState.RECEIPTED, outbox.rows().getFirst().state());
    }
}
