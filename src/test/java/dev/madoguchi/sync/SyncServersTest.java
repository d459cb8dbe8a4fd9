package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.sync.SyncStatus.Link;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a station believes to be its city, and what it does while a server is away or silent. */
class SyncServersTest {
    private static final Duration SHORT = Duration.ofMillis(500);

    @TempDir
    private static Path shared;

    private static CityAndStore both;

    @TempDir
    private Path directory;

    private SyncStation at;

    @BeforeAll
    static void openCityAndStore() throws Exception {
        both = new CityAndStore(shared);
    }

    @AfterAll
    static void closeCityAndStore() {
        both.close();
    }

    @BeforeEach
    void open() throws Exception {
        at = new SyncStation(both, directory);
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void waitsForAServerThatIsAwayAndSendsAllWhenItIsBack() throws Exception {
        List<Envelope> envelopes = List.of(at.added(), at.added(), at.added());
        try (Sync sync = at.sync()) {
            at.city.stop();
            try {
                SyncReport away = sync.runOnce();

                assertEquals(Optional.of(SyncProblem.SERVER_AWAY), away.link());
                assertEquals(1, away.failed());
                assertEquals(Link.OFFLINE, sync.status().link());
                assertEquals(3, sync.status().waiting());
                assertEquals(List.of(0, 0, 1), at.attempts());
            } finally {
                at.city.start();
            }

            sync.runOnce();
            SyncReport back = sync.runOnce();

            assertEquals(Optional.empty(), back.link());
            assertEquals(Link.ONLINE, sync.status().link());
            assertEquals(0, sync.status().waiting());
            for (Envelope envelope : envelopes) {
                assertEquals(OutboxState.RECEIPTED, at.row(envelope).state());
            }
        }
    }

    @Test
    void asksTheNextServerWhereOneIsAwayAndStaysWithIt() throws Exception {
        Envelope envelope = at.added();
        var servers = new CityServers(List.of(nobody(), at.city.address()));
        try (Sync sync = new Sync(
                at.outbox,
                new CityLink(servers, at.station.tls(), at.clock),
                at.station.receipts(),
                at.clock,
                new Random(1))) {
            assertEquals(1, sync.runOnce().receipted());
        }
        assertEquals(1, at.row(envelope).attempts());
        assertEquals(at.city.address(), servers.current());
    }

    /** An address at which no server listens. */
    private static URI nobody() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("https://127.0.0.1:" + closed.getLocalPort());
        }
    }

    @Test
    void triesNoFurtherRecordWhenTheStationIsLockedOut() throws Exception {
        List<Envelope> envelopes = List.of(at.added(), at.added());
        at.city.home().revoke(at.municipality, "W-01");

        try (Sync sync = at.sync()) {
            assertEquals(
                    Optional.of(SyncProblem.STATION_REVOKED), sync.runOnce().link());
        }
        assertEquals(List.of(0, 1), at.attempts());
        assertEquals(2, envelopes.size());
    }

    @Test
    void trustsNoServerButItsCitys() throws Exception {
        Envelope envelope = at.added();
        try (TestCity other = TestCity.create(directory.resolve("other"));
                Sync sync = at.sync(other.address())) {
            assertEquals(Optional.of(SyncProblem.NOT_TRUSTED), sync.runOnce().link());
            assertEquals(0, other.home().vaults().records().count(at.municipality));
        }
        assertEquals("QUEUED sync.NOT_TRUSTED", at.told(envelope));
    }

    @Test
    void trustsItsCitysServerUnderItsOwnNameOnly() throws Exception {
        at.added();
        try (var elsewhere = new LineProxy("127.0.0.2", at.city.port());
                Sync sync = at.sync(elsewhere.address())) {
            assertEquals(Optional.of(SyncProblem.NOT_TRUSTED), sync.runOnce().link());
        }
    }

    @Test
    void givesUpOnAServerThatNeverAnswers() throws Exception {
        List<Envelope> envelopes = List.of(at.added(), at.added(), at.added(), at.added());
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Sync sync = new Sync(
                        at.outbox,
                        new CityLink(
                                URI.create("https://127.0.0.1:" + silent.getLocalPort()),
                                at.station.tls(),
                                SHORT,
                                SHORT),
                        at.station.receipts(),
                        at.clock,
                        new Random(1))) {
            SyncReport report = sync.runOnce();

            assertTrue(report.link().isPresent(), report.toString());
            assertEquals(Link.OFFLINE, sync.status().link());
        }
        assertTrue(at.attempts().getFirst() == 0, "the last record was left alone: " + at.attempts());
        assertEquals(4, envelopes.size());
    }

    @Test
    void endsInTimeWhileAServerKeepsItWaiting() throws Exception {
        Envelope envelope = at.added();
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var heard = CompletableFuture.runAsync(() -> hear(silent));
            var sync = at.sync(URI.create("https://127.0.0.1:" + silent.getLocalPort()));
            var loop = new SyncLoop(sync, status -> {}, () -> {});
            loop.start();
            heard.get(60, TimeUnit.SECONDS);
            long begun = System.nanoTime();

            loop.close();

            assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 12);
        }
        assertTrue(at.row(envelope).state().compareTo(OutboxState.RECEIPTED) < 0);
    }

    /** Takes one connection and its first byte, and never says a word. */
    private static void hear(ServerSocket silent) {
        try {
            InputStream in = silent.accept().getInputStream();
            if (in.read() < 0) {
                throw new IOException("the client hung up");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
