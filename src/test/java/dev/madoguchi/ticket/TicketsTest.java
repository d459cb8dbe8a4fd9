package dev.madoguchi.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketsTest {
    private static final Instant NOW = Instant.parse("2026-11-19T23:45:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int THREADS = 8;
    private static final int EACH = 100;

    @TempDir
    private Path home;

    private Database database;
    private Tickets tickets;

    @BeforeEach
    void open() throws StoreException {
        database = MadeStore.open(home, MadeStore.key(), CLOCK).database();
        tickets = new Tickets(database, CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void countsEachSeriesSiteAndDayByItself() {
        var tomorrow = new Tickets(database, Clock.offset(CLOCK, Duration.ofDays(1)));

        assertEquals(new Ticket("honcho", "A", DAY, 1, NOW), tickets.issue("honcho", "A"));
        assertEquals("A-002", tickets.issue("honcho", "A").label());
        assertEquals("B-001", tickets.issue("honcho", "B").label());
        assertEquals("A-001", tickets.issue("station", "A").label());
        assertEquals("A-001", tomorrow.issue("honcho", "A").label());
        assertEquals("A-003", tickets.issue("honcho", "A").label());
    }

    @Test
    void givesEveryNumberOnceToManyAtTheSameTime() throws Exception {
        var start = new CountDownLatch(1);
        List<Future<List<Integer>>> given = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().name("issuer-", 1).factory())) {
            for (int thread = 0; thread < THREADS; thread++) {
                given.add(threads.submit(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    var own = new Tickets(database, CLOCK);
                    return IntStream.range(0, EACH)
                            .map(turn -> own.issue("honcho", "A").number())
                            .boxed()
                            .toList();
                }));
            }
            start.countDown();
        }

        List<Integer> numbers = new ArrayList<>();
        for (Future<List<Integer>> some : given) {
            numbers.addAll(some.get());
        }
        List<Integer> all = IntStream.rangeClosed(1, THREADS * EACH).boxed().toList();
        assertEquals(all, numbers.stream().sorted().toList());
        assertEquals(
                all,
                tickets.of("honcho", DAY).stream()
                        .map(status -> status.ticket().number())
                        .toList());
    }

    @Test
    void movesATicketOnlyForward() {
        Ticket ticket = tickets.issue("honcho", "A");

        assertTrue(tickets.serve(ticket));
        assertFalse(tickets.serve(ticket));
        assertTrue(tickets.done(ticket));
        assertFalse(tickets.left(ticket));
        assertFalse(tickets.serve(ticket));

        assertEquals(List.of(new TicketStatus(ticket, TicketState.DONE, NOW)), tickets.of("honcho", DAY));
    }
}
