package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.SyncStatus.Link;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncTest {
    private static final byte[] PLAIN = "MARKER".getBytes(StandardCharsets.US_ASCII);
    private static final Duration SHORT = Duration.ofMillis(500);

    @TempDir
    private static Path shared;

    private static CityAndStore both;
    private static TestCity city;

    @TempDir
    private Path directory;

    private final SettableClock clock = new SettableClock(TestCity.NOON);
    /** One of its own for each test, so that the city's counts are the test's. */
    private String municipality = "";

    private StationIdentity station;
    private Outbox outbox;

    @BeforeAll
    static void openCityAndStore() throws Exception {
        both = new CityAndStore(shared);
        city = both.city();
    }

    @AfterAll
    static void closeCityAndStore() {
        both.close();
    }

    @BeforeEach
    void open() throws Exception {
        municipality = UUID.randomUUID().toString().substring(0, 13);
        station = city.station(new StationName(municipality, "main", "W-01"));
        outbox = both.emptyOutbox(directory, clock);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void storesTheReceiptOfWhatItSent() throws Exception {
        Envelope envelope = added();

        try (Sync sync = sync()) {
            SyncReport report = sync.runOnce();

            assertEquals(new SyncReport(1, 0, 0, Optional.empty(), Duration.ofSeconds(30)), report);
            assertEquals(
                    new SyncStatus(
                            Link.ONLINE,
                            Optional.empty(),
                            0,
                            0,
                            Optional.of(Instant.parse("2026-11-20T03:00:00.123Z")),
                            Optional.empty(),
                            Optional.of(Duration.ZERO)),
                    sync.status());
        }
        OutboxRow row = row(envelope);
        assertEquals(OutboxState.RECEIPTED, row.state());
        assertTrue(station.receipts()
                .receivedAt(row.receipt().orElseThrow(), envelope)
                .isPresent());
    }

    @Test
    void sendsAgainWhatTheServerStoredAndCouldNotConfirm() throws Exception {
        Envelope envelope = added();
        try (var line = new LineProxy("127.0.0.1", city.port());
                Sync sync = sync(line.address())) {
            line.cutAnswersWhen(() -> city.home().vaults().records().count(municipality) == 1);
            sync.runOnce();
            assertEquals("QUEUED sync.CUT", told(envelope));
            assertEquals(1, city.home().vaults().records().count(municipality));
            line.cutAnswersWhen(() -> false);
            clock.advance(Duration.ofSeconds(1));

            sync.runOnce();

            assertEquals(OutboxState.RECEIPTED, row(envelope).state());
            assertEquals(1, city.home().vaults().records().count(municipality));
        }
    }

    @Test
    void waitsForAServerThatIsAwayAndSendsAllWhenItIsBack() throws Exception {
        List<Envelope> envelopes = List.of(added(), added(), added());
        try (Sync sync = sync()) {
            city.stop();
            try {
                SyncReport away = sync.runOnce();

                assertEquals(Optional.of(SyncProblem.SERVER_AWAY), away.link());
                assertEquals(1, away.failed());
                assertEquals(Link.OFFLINE, sync.status().link());
                assertEquals(3, sync.status().waiting());
                assertEquals(List.of(0, 0, 1), attempts());
            } finally {
                city.start();
            }

            sync.runOnce();
            SyncReport back = sync.runOnce();

            assertEquals(Optional.empty(), back.link());
            assertEquals(Link.ONLINE, sync.status().link());
            assertEquals(0, sync.status().waiting());
            for (Envelope envelope : envelopes) {
                assertEquals(OutboxState.RECEIPTED, row(envelope).state());
            }
        }
    }

    @Test
    void asksTheNextServerWhereOneIsAwayAndStaysWithIt() throws Exception {
        Envelope envelope = added();
        var servers = new CityServers(List.of(nobody(), city.address()));
        try (Sync sync = new Sync(
                outbox, new CityLink(servers, station.tls(), clock), station.receipts(), clock, new Random(1))) {
            assertEquals(1, sync.runOnce().receipted());
        }
        assertEquals(1, row(envelope).attempts());
        assertEquals(city.address(), servers.current());
    }

    /** An address at which no server listens. */
    private static URI nobody() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("https://127.0.0.1:" + closed.getLocalPort());
        }
    }

    @Test
    void waitsLongerAfterEachTryThatFails() throws Exception {
        Envelope envelope = added();
        city.stop();
        try (Sync sync = sync()) {
            Duration longest = Duration.ZERO;
            for (int failures = 1; failures <= 13; failures++) {
                sync.runOnce();
                Duration wait = Duration.between(clock.instant(), row(envelope).nextTry());
                long full = Math.min(1L << (failures - 1), 15 * 60);
                assertTrue(
                        wait.compareTo(Duration.ofMillis(full * 500)) >= 0
                                && wait.compareTo(Duration.ofSeconds(full)) <= 0,
                        failures + " failures: " + wait);
                longest = wait;
                clock.advance(wait);
            }
            assertTrue(longest.compareTo(Duration.ofMinutes(7)) > 0, longest.toString());
            assertEquals(13, row(envelope).attempts());
        } finally {
            city.start();
        }
    }

    @Test
    void letsNoRecordHoldUpTheOthers() throws Exception {
        Envelope lost = added();
        Envelope alien;
        try (StationIdentity other = city.station(new StationName(municipality, "main", "W-02"))) {
            alien = added(city.seal(other, PLAIN));
        }
        Envelope conflicting = added();
        Envelope good = added();
        Files.delete(directory.resolve("envelopes/" + id(lost) + ".cbor"));
        deliverOtherBytesAs(conflicting.header().id());

        try (Sync sync = sync()) {
            SyncReport report = sync.runOnce();

            assertEquals("1 receipted, 2 refused, 1 failed", told(report));
            assertEquals(Optional.empty(), report.link());
            assertEquals(3, sync.status().waiting());
            assertEquals(2, sync.status().refused());
        }
        assertEquals("QUEUED sync.FILE", told(lost));
        assertEquals("REFUSED sync.OTHER_STATION", told(alien));
        assertEquals("REFUSED sync.CONFLICT", told(conflicting));
        assertEquals(OutboxState.RECEIPTED, row(good).state());
    }

    @Test
    void keepsARecordWhoseReceiptItCannotCheck() throws Exception {
        Envelope envelope = added();
        try (SigningKey other = SigningKey.generate(new SecureRandom());
                Sync sync = new Sync(
                        outbox,
                        new CityLink(city.address(), station.tls()),
                        new ReceiptCheck(other.verifyingKey(), "city:131016", "W-01"),
                        clock,
                        new Random(1))) {
            SyncReport report = sync.runOnce();

            assertEquals("0 receipted, 0 refused, 1 failed", told(report));
        }
        assertEquals("QUEUED sync.RECEIPT", told(envelope));
        assertEquals(Optional.empty(), row(envelope).receipt());
    }

    @Test
    void takesUpWhatACrashLeftInTheMiddleOfATry() throws Exception {
        Envelope envelope = added();
        outbox.sending(envelope.header().id());

        try (Sync sync = sync()) {
            assertEquals(1, sync.runOnce().receipted());
        }
        assertEquals(2, row(envelope).attempts());
    }

    @Test
    void triesNoFurtherRecordWhenTheStationIsLockedOut() throws Exception {
        List<Envelope> envelopes = List.of(added(), added());
        city.home().revoke(municipality, "W-01");

        try (Sync sync = sync()) {
            assertEquals(
                    Optional.of(SyncProblem.STATION_REVOKED), sync.runOnce().link());
        }
        assertEquals(List.of(0, 1), attempts());
        assertEquals(2, envelopes.size());
    }

    @Test
    void trustsNoServerButItsCitys() throws Exception {
        Envelope envelope = added();
        try (TestCity other = TestCity.create(directory.resolve("other"));
                Sync sync = sync(other.address())) {
            assertEquals(Optional.of(SyncProblem.NOT_TRUSTED), sync.runOnce().link());
            assertEquals(0, other.home().vaults().records().count(municipality));
        }
        assertEquals("QUEUED sync.NOT_TRUSTED", told(envelope));
    }

    @Test
    void trustsItsCitysServerUnderItsOwnNameOnly() throws Exception {
        added();
        try (var elsewhere = new LineProxy("127.0.0.2", city.port());
                Sync sync = sync(elsewhere.address())) {
            assertEquals(Optional.of(SyncProblem.NOT_TRUSTED), sync.runOnce().link());
        }
    }

    @Test
    void givesUpOnAServerThatNeverAnswers() throws Exception {
        List<Envelope> envelopes = List.of(added(), added(), added(), added());
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Sync sync = new Sync(
                        outbox,
                        new CityLink(
                                URI.create("https://127.0.0.1:" + silent.getLocalPort()), station.tls(), SHORT, SHORT),
                        station.receipts(),
                        clock,
                        new Random(1))) {
            SyncReport report = sync.runOnce();

            assertTrue(report.link().isPresent(), report.toString());
            assertEquals(Link.OFFLINE, sync.status().link());
        }
        assertTrue(attempts().getFirst() == 0, "the last record was left alone: " + attempts());
        assertEquals(4, envelopes.size());
    }

    @Test
    void asksForTheCityEvenWhenNothingWaits() throws Exception {
        try (Sync sync = sync()) {
            assertEquals(Optional.empty(), sync.runOnce().link());
            assertEquals(Link.ONLINE, sync.status().link());
            city.stop();
            try {
                assertEquals(
                        Optional.of(SyncProblem.SERVER_AWAY), sync.runOnce().link());
            } finally {
                city.start();
            }
        }
    }

    @Test
    void runsByItselfWhenItIsWoken() throws Exception {
        var told = new LinkedBlockingQueue<SyncStatus>();
        try (var loop = new SyncLoop(sync(), told::add, () -> {})) {
            loop.start();
            assertEquals(Link.ONLINE, told.poll(60, TimeUnit.SECONDS).link());
            Envelope envelope = added();

            loop.wake();

            assertTrue(told.poll(60, TimeUnit.SECONDS).lastReceipt().isPresent());
            assertEquals(OutboxState.RECEIPTED, row(envelope).state());
        }
    }

    @Test
    void endsInTimeWhileAServerKeepsItWaiting() throws Exception {
        Envelope envelope = added();
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var heard = CompletableFuture.runAsync(() -> hear(silent));
            var sync = sync(URI.create("https://127.0.0.1:" + silent.getLocalPort()));
            var loop = new SyncLoop(sync, status -> {}, () -> {});
            loop.start();
            heard.get(60, TimeUnit.SECONDS);
            long begun = System.nanoTime();

            loop.close();

            assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 12);
        }
        assertTrue(row(envelope).state().compareTo(OutboxState.RECEIPTED) < 0);
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

    private Sync sync() {
        return sync(city.address());
    }

    private Sync sync(URI server) {
        return new Sync(outbox, new CityLink(server, station.tls(), clock), station.receipts(), clock, new Random(1));
    }

    private Envelope added() throws IOException {
        return added(city.seal(station, PLAIN));
    }

    private Envelope added(Envelope envelope) throws IOException {
        assertTrue(outbox.add(envelope));
        return envelope;
    }

    private void deliverOtherBytesAs(UUID id) {
        city.home().vaults().records().store(city.seal(station, id, PLAIN), clock.instant());
    }

    private OutboxRow row(Envelope envelope) {
        return outbox.rows().stream()
                .filter(row -> row.id().equals(envelope.header().id()))
                .findFirst()
                .orElseThrow();
    }

    private String told(Envelope envelope) {
        OutboxRow row = row(envelope);
        return row.state() + " " + row.reason().orElse("");
    }

    private static String told(SyncReport report) {
        return "%d receipted, %d refused, %d failed".formatted(report.receipted(), report.refused(), report.failed());
    }

    private List<Integer> attempts() {
        return outbox.rows().stream().map(OutboxRow::attempts).sorted().toList();
    }

    private static UUID id(Envelope envelope) {
        return envelope.header().id();
    }
}
