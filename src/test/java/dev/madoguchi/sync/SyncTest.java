package dev.madoguchi.sync;

import static dev.madoguchi.sync.SyncStation.PLAIN;
import static dev.madoguchi.sync.SyncStation.id;
import static dev.madoguchi.sync.SyncStation.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.SyncStatus.Link;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncTest {
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
    void storesTheReceiptOfWhatItSent() throws Exception {
        Envelope envelope = at.added();

        try (Sync sync = at.sync()) {
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
        OutboxRow row = at.row(envelope);
        assertEquals(OutboxState.RECEIPTED, row.state());
        assertTrue(at.station
                .receipts()
                .receivedAt(row.receipt().orElseThrow(), envelope)
                .isPresent());
    }

    @Test
    void sendsAgainWhatTheServerStoredAndCouldNotConfirm() throws Exception {
        Envelope envelope = at.added();
        try (var line = new LineProxy("127.0.0.1", at.city.port());
                Sync sync = at.sync(line.address())) {
            line.cutAnswersWhen(() -> at.city.home().vaults().records().count(at.municipality) == 1);
            sync.runOnce();
            assertEquals("QUEUED sync.CUT", at.told(envelope));
            assertEquals(1, at.city.home().vaults().records().count(at.municipality));
            line.cutAnswersWhen(() -> false);
            at.clock.advance(Duration.ofSeconds(1));

            sync.runOnce();

            assertEquals(OutboxState.RECEIPTED, at.row(envelope).state());
            assertEquals(1, at.city.home().vaults().records().count(at.municipality));
        }
    }

    @Test
    void waitsLongerAfterEachTryThatFails() throws Exception {
        Envelope envelope = at.added();
        at.city.stop();
        try (Sync sync = at.sync()) {
            Duration longest = Duration.ZERO;
            for (int failures = 1; failures <= 13; failures++) {
                sync.runOnce();
                Duration wait =
                        Duration.between(at.clock.instant(), at.row(envelope).nextTry());
                long full = Math.min(1L << (failures - 1), 15 * 60);
                assertTrue(
                        wait.compareTo(Duration.ofMillis(full * 500)) >= 0
                                && wait.compareTo(Duration.ofSeconds(full)) <= 0,
                        failures + " failures: " + wait);
                longest = wait;
                at.clock.advance(wait);
            }
            assertTrue(longest.compareTo(Duration.ofMinutes(7)) > 0, longest.toString());
            assertEquals(13, at.row(envelope).attempts());
        } finally {
            at.city.start();
        }
    }

    @Test
    void letsNoRecordHoldUpTheOthers() throws Exception {
        Envelope lost = at.added();
        Envelope alien;
        try (StationIdentity other = at.city.station(new StationName(at.municipality, "main", "W-02"))) {
            alien = at.added(at.city.seal(other, PLAIN));
        }
        Envelope conflicting = at.added();
        Envelope good = at.added();
        Files.delete(directory.resolve("envelopes/" + id(lost) + ".cbor"));
        at.deliverOtherBytesAs(conflicting.header().id());

        try (Sync sync = at.sync()) {
            SyncReport report = sync.runOnce();

            assertEquals("1 receipted, 2 refused, 1 failed", SyncStation.told(report));
            assertEquals(Optional.empty(), report.link());
            assertEquals(3, sync.status().waiting());
            assertEquals(2, sync.status().refused());
        }
        assertEquals("QUEUED sync.FILE", at.told(lost));
        assertEquals("REFUSED sync.OTHER_STATION", at.told(alien));
        assertEquals("REFUSED sync.CONFLICT", at.told(conflicting));
        assertEquals(OutboxState.RECEIPTED, at.row(good).state());
    }

    @Test
    void keepsARecordWhoseReceiptItCannotCheck() throws Exception {
        Envelope envelope = at.added();
        try (SigningKey other = SigningKey.generate(new SecureRandom());
                Sync sync = new Sync(
                        at.outbox,
                        new CityLink(at.city.address(), at.station.tls()),
                        new ReceiptCheck(other.verifyingKey(), "city:131016", "W-01"),
                        at.clock,
                        new Random(1))) {
            SyncReport report = sync.runOnce();

            assertEquals("0 receipted, 0 refused, 1 failed", SyncStation.told(report));
        }
        assertEquals("QUEUED sync.RECEIPT", at.told(envelope));
        assertEquals(Optional.empty(), at.row(envelope).receipt());
    }

    @Test
    void takesUpWhatACrashLeftInTheMiddleOfATry() throws Exception {
        Envelope envelope = at.added();
        at.outbox.sending(envelope.header().id());

        try (Sync sync = at.sync()) {
            assertEquals(1, sync.runOnce().receipted());
        }
        assertEquals(2, at.row(envelope).attempts());
    }

    @Test
    void asksForTheCityEvenWhenNothingWaits() throws Exception {
        try (Sync sync = at.sync()) {
            assertEquals(Optional.empty(), sync.runOnce().link());
            assertEquals(Link.ONLINE, sync.status().link());
            at.city.stop();
            try {
                assertEquals(
                        Optional.of(SyncProblem.SERVER_AWAY), sync.runOnce().link());
            } finally {
                at.city.start();
            }
        }
    }

    @Test
    void runsByItselfWhenItIsWoken() throws Exception {
        var told = new LinkedBlockingQueue<SyncStatus>();
        try (var loop = new SyncLoop(at.sync(), told::add, () -> {})) {
            loop.start();
            assertEquals(Link.ONLINE, told.poll(60, TimeUnit.SECONDS).link());
            Envelope envelope = at.added();

            loop.wake();

            assertTrue(told.poll(60, TimeUnit.SECONDS).lastReceipt().isPresent());
            assertEquals(OutboxState.RECEIPTED, at.row(envelope).state());
        }
    }

    /** As where a window is being closed to which it would be told. */
    @Test
    void goesOnWhereWhoeverIsToldOfItFails() throws Exception {
        var told = new LinkedBlockingQueue<SyncStatus>();
        var first = new AtomicBoolean(true);
        Consumer<SyncStatus> failing = status -> {
            told.add(status);
            if (first.getAndSet(false)) {
                throw new IllegalStateException("no window any more");
            }
        };
        try (var loop = new SyncLoop(at.sync(), failing, () -> {})) {
            loop.start();
            assertEquals(Link.ONLINE, told.poll(60, TimeUnit.SECONDS).link());
            Envelope envelope = at.added();

            loop.wake();

            assertTrue(told.poll(60, TimeUnit.SECONDS).lastReceipt().isPresent());
            assertEquals(OutboxState.RECEIPTED, at.row(envelope).state());
        }
    }
}
