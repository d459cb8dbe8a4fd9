package dev.madoguchi.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.node.CityNode;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.store.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A workstation's sending, whole: encrypted store, outbox, receipts, several server addresses. A second hand brings its records once
 * more, in another order and over other connections. Waits are told to its clock and are not sat out.
 */
final class StationUnderFire implements AutoCloseable {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Duration CONNECT_TIME = Duration.ofSeconds(1);
    private static final Duration ANSWER_TIME = Duration.ofMillis(1500);
    /** A server that is away needs some time to come back, whatever the station's clock says. */
    private static final long LONGEST_REST_MILLIS = 250;

    private final StationKey key = StationKey.generate(new SecureRandom());
    private final SettableClock clock = new SettableClock(Instant.now());
    private final Path envelopes;
    private final StationIdentity identity;
    private final Database database;
    private final Outbox outbox;
    private final Sync sync;
    private final CityLink secondHand;
    private final Map<UUID, Envelope> sealed = new LinkedHashMap<>();
    private final Map<UUID, String> marked = new LinkedHashMap<>();
    private long longestGap;

    StationUnderFire(CityHome city, StationName name, Path folder, List<URI> servers, long seed) throws Exception {
        envelopes = folder.resolve("envelopes");
        identity = StationIdentity.enrol(name, new SecureRandom(), request -> CityNode.enrol(city, request));
        database = Database.open(folder.resolve("store"), key, clock).database();
        outbox = new Outbox(database, envelopes, clock);
        sync = new Sync(outbox, link(servers), identity.receipts(), clock, new Random(seed));
        secondHand = link(servers.reversed());
    }

    private CityLink link(List<URI> servers) {
        return new CityLink(new CityServers(servers), identity.tls(), CONNECT_TIME, ANSWER_TIME, clock);
    }

    /** Takes in so many records more. */
    void add(int records) throws IOException {
        add(records, 200);
    }

    /** The same, of so many bytes each. */
    void add(int records, int bytes) throws IOException {
        var sealer = new Sealer(
                identity.pins().sealing(), identity.signing(), identity.pins().name(), clock);
        for (int i = 0; i < records; i++) {
            Envelope envelope = sealer.seal(UUID.randomUUID(), "visit", DAY, new byte[bytes]);
            assertTrue(outbox.add(envelope));
            sealed.put(envelope.header().id(), envelope);
        }
    }

    /** Sends until everything is receipted; counts what is. */
    void sendAll(AtomicInteger receipted, CountDownLatch stop) throws Exception {
        long lastReceipt = System.nanoTime();
        while (outbox.waiting() > 0 && stop.getCount() > 0) {
            SyncReport report = sync.runOnce();
            if (report.receipted() > 0) {
                longestGap = Math.max(longestGap, System.nanoTime() - lastReceipt);
                lastReceipt = System.nanoTime();
            }
            assertEquals(0, report.refused());
            checkMarks();
            receipted.addAndGet(report.receipted());
            clock.advance(report.pause());
            if (report.failed() > 0
                    && stop.await(Math.min(report.pause().toMillis(), LONGEST_REST_MILLIS), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    /** Whether a record that waits has met this. */
    boolean met(SyncProblem problem) {
        return outbox.rows().stream()
                .filter(row -> row.state().compareTo(OutboxState.RECEIPTED) < 0)
                .anyMatch(
                        row -> row.reason().filter(problem.messageKey()::equals).isPresent());
    }

    /** Tries all that waits, once, and waits no time; gives what it says about the way to the city. */
    SyncReport tryAll() throws Exception {
        SyncReport report = sync.runOnce();
        checkMarks();
        clock.advance(report.pause());
        return report;
    }

    /** Takes in and sends record by record, as a counter does, until so many more were receipted after something happened. */
    void goOnAfter(CountDownLatch happened, int more, CountDownLatch stop) throws Exception {
        var receipted = new AtomicInteger();
        for (int left = more; left > 0 && stop.getCount() > 0; left -= happened.getCount() == 0 ? 1 : 0) {
            add(1);
            sendAll(receipted, stop);
        }
    }

    /** Brings a share of the records once more by itself, in another order than the first hand. */
    void sendAgain(int records, Random random, CountDownLatch stop) throws InterruptedException {
        List<Envelope> all = new ArrayList<>(sealed.values());
        for (int i = 0; i < records && stop.getCount() > 0; i++) {
            Envelope envelope = all.get(random.nextInt(all.size()));
            CityAnswer answer = secondHand.put(envelope, false);
            if (answer instanceof CityAnswer.Taken taken) {
                assertTrue(identity.receipts()
                        .receivedAt(taken.receipt(), envelope)
                        .isPresent());
            }
        }
    }

    /** What has no receipt that holds is still here, as file and as row; what has one may go, and does. */
    private void checkMarks() throws IOException {
        for (OutboxRow row : outbox.rows()) {
            if (row.state().compareTo(OutboxState.RECEIPTED) < 0) {
                assertTrue(Files.exists(envelopes.resolve(row.id() + ".cbor")), "erased early: " + row.id());
            } else if (!marked.containsKey(row.id())) {
                Envelope envelope = Objects.requireNonNull(sealed.get(row.id()));
                assertTrue(identity.receipts()
                        .receivedAt(row.receipt().orElseThrow(), envelope)
                        .isPresent());
                synchronized (marked) {
                    marked.put(row.id(), envelope.sha256());
                }
            }
        }
        outbox.eraseReceipted();
    }

    /** Every record that was marked as receipted by now, with its digest. */
    Map<UUID, String> marked() {
        synchronized (marked) {
            return Map.copyOf(marked);
        }
    }

    /** Everything it ever took in, with its digest. */
    Map<UUID, String> everything() {
        Map<UUID, String> all = new LinkedHashMap<>();
        sealed.forEach((id, envelope) -> all.put(id, envelope.sha256()));
        return all;
    }

    /** Nothing waits, every receipt holds, every file is gone. */
    void checkEnd() throws IOException {
        assertEquals(0, outbox.waiting());
        assertEquals(sealed.size(), outbox.rows().size());
        checkMarks();
        assertEquals(sealed.keySet(), marked().keySet());
    }

    /** The longest time between two receipts, in milliseconds. */
    long longestGap() {
        return TimeUnit.NANOSECONDS.toMillis(longestGap);
    }

    int attempts() {
        return outbox.rows().stream().mapToInt(OutboxRow::attempts).sum();
    }

    @Override
    public void close() {
        sync.close();
        secondHand.close();
        database.close();
        identity.close();
        key.close();
    }
}
