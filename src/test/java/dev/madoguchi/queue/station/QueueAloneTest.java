package dev.madoguchi.queue.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueuePhase;
import dev.madoguchi.queue.QueueRefusal;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.Tickets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A station that never reaches its server. */
@SuppressWarnings("NullAway.Init") // each test begins with work()
class QueueAloneTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-11-20T14:59:59Z");

    @TempDir
    private Path directory;

    private final StationKey key = MadeStore.key();
    private TestCity city;
    private StationIdentity identity;
    private Database database;
    private QueueStation queue;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(directory.resolve("city"));
        identity = city.station("W-01");
        city.stop();
        database = MadeStore.open(directory.resolve("store"), key, Clock.systemUTC())
                .database();
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
        database.close();
        identity.close();
        key.close();
        city.start();
        city.close();
    }

    @Test
    void numbersWithLettersOfItsOwnName() {
        work(Clock.fixed(BEFORE_MIDNIGHT, TOKYO));

        Ticket first = queue.issue("main", "A");
        Ticket second = queue.issue("main", "A");

        assertEquals("A" + OwnLetters.of("W-01"), first.series());
        assertEquals(List.of(1, 2), List.of(first.number(), second.number()));
        assertEquals("A", first.purpose());
        assertFalse(queue.connected());
        assertEquals(2, queue.undecided());
    }

    @Test
    void beginsANewDayAtMidnightWhileItRuns() {
        var clock = new MidnightClock();
        work(clock);
        queue.issue("main", "A");

        clock.strike();
        Ticket first = queue.issue("main", "A");

        assertEquals(1, first.number());
        assertEquals(DAY.plusDays(1), first.day());
        assertEquals(
                List.of(TicketEnds.numberOf(first)),
                queue.book().entries().stream().map(QueueEntry::ticket).toList());
    }

    @Test
    void knowsWhatWasDoneAfterItWasStartedAgain() {
        work(Clock.fixed(BEFORE_MIDNIGHT, TOKYO));
        Ticket ticket = queue.issue("main", "A");
        queue.perform(QueueAction.CALL, TicketEnds.numberOf(ticket), "card-1");
        List<QueueEntry> before = queue.book().entries();
        queue.close();

        work(Clock.fixed(BEFORE_MIDNIGHT, TOKYO));

        assertEquals(before, queue.book().entries());
        assertEquals(QueuePhase.CALLED, before.getFirst().phase());
    }

    @Test
    void doesNothingIllegalByItself() {
        work(Clock.fixed(BEFORE_MIDNIGHT, TOKYO));
        Ticket ticket = queue.issue("main", "A");

        QueueOutcome refused = queue.perform(QueueAction.DONE, TicketEnds.numberOf(ticket), "card-1");

        assertEquals(
                new QueueOutcome.Refused(QueueRefusal.NOT_NOW, queue.book().entry(TicketEnds.numberOf(ticket))),
                refused);
    }

    private void work(Clock clock) {
        queue = new QueueStation(
                database,
                new Tickets(database, clock),
                new QueueLink(city.address(), identity.tls(), identity.pins().name()),
                new Seat(identity.pins().name(), QueueRig.SIGN),
                clock);
        queue.start();
    }

    /** Shows the last second of a day until it strikes. */
    private static final class MidnightClock extends Clock {
        private volatile Instant now = BEFORE_MIDNIGHT;

        void strike() {
            now = BEFORE_MIDNIGHT.plusSeconds(1);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return TOKYO;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return Clock.fixed(now, other);
        }
    }
}
