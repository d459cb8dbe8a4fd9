package dev.madoguchi.queue.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.municipality.QueueRule;
import dev.madoguchi.queue.NextInLine;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueuePhase;
import dev.madoguchi.queue.QueueRefusal;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.ticket.Ticket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueStationTest {
    @TempDir
    private Path directory;

    private TestCity city;
    private QueueRig one;
    private QueueRig two;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.create(directory.resolve("city"));
        one = new QueueRig(city, directory.resolve("one"), "W-01");
        one.until("the first station is connected", () -> one.queue.connected());
        two = new QueueRig(city, directory.resolve("two"), "W-02");
        two.until("the second station is connected", () -> two.queue.connected());
    }

    @AfterEach
    void close() throws Exception {
        one.close();
        two.close();
        city.close();
    }

    @Test
    void sharesOneRowOfNumbersBetweenStations() {
        assertEquals("A-001", one.queue.issue("main", "A").label());
        assertEquals("A-002", two.queue.issue("main", "A").label());
        assertEquals("C-001", two.queue.issue("main", "C").label());
        assertEquals("A-003", one.queue.issue("main", "A").label());
    }

    @Test
    void tellsTheSecondCallerThatTheNumberIsCalledAlready() throws Exception {
        TicketNumber number = number(one.queue.issue("main", "A"));
        two.until("the number is known", () -> two.queue.book().entry(number).isPresent());

        QueueOutcome first = one.queue.perform(QueueAction.CALL, number, "card-1");
        QueueOutcome second = two.queue.perform(QueueAction.CALL, number, "card-2");

        assertTrue(assertInstanceOf(QueueOutcome.Done.class, first).decided());
        assertEquals(
                QueueRefusal.ELSEWHERE,
                assertInstanceOf(QueueOutcome.Refused.class, second).refusal());
        two.until("the call is known", () -> phase(two, number) == QueuePhase.CALLED);
        assertEquals(Optional.of("card-1"), entry(two, number).window());
    }

    @Test
    void givesNumbersOfItsOwnWhileTheServerIsAwayAndBringsThemIn() throws Exception {
        one.queue.issue("main", "A");
        one.cut(true);

        Ticket alone = one.queue.issue("main", "A");
        Ticket next = one.queue.issue("main", "A");
        Ticket other = two.queue.issue("main", "A");

        assertEquals(List.of("AA-001", "AA-002"), List.of(alone.label(), next.label()));
        one.cut(false);
        one.until("the station is back", () -> one.queue.connected());
        two.until(
                "the other station knows the numbers",
                () -> two.queue.book().entry(number(next)).isPresent());
        assertEquals(QueuePhase.WAITING, phase(two, number(alone)));
        assertTrue(List.of("A-002", "A-003").contains(other.label()), other.label());
        one.until("all is decided", () -> one.queue.undecided() == 0);
        assertEquals("A", entry(two, number(alone)).purpose());
    }

    @Test
    void declaresTheNumberVoidWhoseAnswerWasLost() throws Exception {
        one.cut(true);
        Ticket alone = one.queue.issue("main", "A");
        one.cut(false);

        two.until(
                "the number is known",
                () -> two.queue.book().entry(number(alone)).isPresent());
        two.until("nobody else seems to wait", () -> two.queue.book().waiting().size() == 1);

        assertEquals(number(alone), two.queue.book().waiting().getFirst().ticket());
        assertTrue(two.queue.book().entries().stream()
                .filter(entry -> !entry.ticket().equals(number(alone)))
                .allMatch(entry -> entry.phase() == QueuePhase.VOID));
    }

    @Test
    void tellsWhoCalledOfflineThatAnotherWasFaster() throws Exception {
        TicketNumber number = number(one.queue.issue("main", "A"));
        two.until("the number is known", () -> two.queue.book().entry(number).isPresent());
        two.cut(true);
        QueueOutcome offline = two.queue.perform(QueueAction.CALL, number, "card-2");
        one.queue.perform(QueueAction.CALL, number, "card-1");

        two.cut(false);
        two.until("the clerk is told", () -> !two.queue.alerts().isEmpty());

        assertEquals(false, assertInstanceOf(QueueOutcome.Done.class, offline).decided());
        QueueAlert alert = two.queue.alerts().getFirst();
        assertEquals(QueueRefusal.ELSEWHERE, alert.refusal());
        assertEquals(number, alert.event().ticket());
        two.until(
                "both see the same",
                () -> Optional.of("card-1").equals(entry(two, number).window()));
        two.queue.read(alert);
        assertEquals(List.of(), two.queue.alerts());
    }

    @Test
    void goesOnWithTheSameQueueAfterTheServerWasStartedAgain() throws Exception {
        TicketNumber number = number(one.queue.issue("main", "A"));
        one.queue.perform(QueueAction.CALL, number, "card-1");
        city.stop();
        city.start();

        Ticket after = two.queue.issue("main", "A");
        one.until("the station is back", () -> one.queue.connected());
        two.until("the other is back", () -> two.queue.connected());

        assertEquals(QueuePhase.CALLED, phase(two, number));
        one.until(
                "the new number is known",
                () -> one.queue.book().entry(number(after)).isPresent());
    }

    @Test
    void endsTheNumberOfAVisitThatEnded() throws Exception {
        Ticket ticket = one.queue.issue("main", "A");
        one.queue.serve(ticket, "card-1");
        one.tickets.done(ticket);

        one.queue.tellEnds();
        one.queue.tellEnds();

        assertEquals(QueuePhase.DONE, phase(one, number(ticket)));
        two.until(
                "the end is known",
                () -> two.queue
                        .book()
                        .entry(number(ticket))
                        .filter(entry -> entry.phase() == QueuePhase.DONE)
                        .isPresent());
    }

    @Test
    void tellsOfANumberThatWasGivenJustBeforeACrash() throws Exception {
        Ticket given = one.tickets.issue("main", "AA");

        one.queue.tellEnds();

        two.until(
                "the number is known",
                () -> two.queue.book().entry(number(given)).isPresent());
        assertEquals(QueuePhase.WAITING, phase(two, number(given)));
    }

    @Test
    void callsTheNextButOneWhereAnotherWindowWasFaster() throws Exception {
        TicketNumber first = number(one.queue.issue("main", "A"));
        TicketNumber second = number(one.queue.issue("main", "A"));
        two.until("both numbers are known", () -> two.queue.book().entry(second).isPresent());
        NextInLine rule =
                new NextInLine("card-2", Set.of("A"), Set.of(), new QueueRule(3, Duration.ofMinutes(30), "test"));

        one.queue.perform(QueueAction.CALL, first, "card-1");
        QueueOutcome called = two.queue.callNext(rule, "card-2").orElseThrow();

        assertEquals(
                second,
                assertInstanceOf(QueueOutcome.Done.class, called).entry().ticket());
    }

    private static TicketNumber number(Ticket ticket) {
        return TicketEnds.numberOf(ticket);
    }

    private static QueueEntry entry(QueueRig rig, TicketNumber number) {
        return rig.queue.book().entry(number).orElseThrow();
    }

    private static QueuePhase phase(QueueRig rig, TicketNumber number) {
        return entry(rig, number).phase();
    }
}
