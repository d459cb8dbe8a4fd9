package dev.madoguchi.city.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.vault.OldVaultException;
import dev.madoguchi.city.vault.TestEngine;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.queue.Decided;
import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueActor;
import dev.madoguchi.queue.QueueBook;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueRefusal;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.queue.TicketNumber;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestEngine.class)
class QueueHallTest {
    @Parameter
    private TestEngine engine;

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Place MAIN = new Place("kokubunji", "main");
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final List<String> WINDOWS = List.of("card-1", "card-2", "card-3");
    private static final int STATIONS = 5;
    private static final int DELIVERIES = 600;

    @TempDir
    private Path directory;

    private VaultDatabase database;
    private QueueHall hall;

    @BeforeEach
    void open() throws OldVaultException {
        database = engine.open(directory);
        hall = new QueueHall(database, MAIN, Clock.fixed(NOON, TOKYO));
    }

    @AfterEach
    void close() {
        hall.close();
        database.close();
    }

    @Test
    void decidesOnceAboutWhatComesTwice() {
        QueueEvent issue = issue("W-01", DAY);
        Settled first = hall.decide(List.of(issue)).getFirst();
        TicketNumber number = first.event().ticket();
        QueueEvent call = event("W-01", QueueAction.CALL, number, "card-1");
        QueueEvent late = event("W-02", QueueAction.CALL, number, "card-2");

        List<Settled> once = hall.decide(List.of(call, late));
        hall.decide(List.of(event("W-01", QueueAction.RETURN, number, "card-1")));

        assertEquals("A-001", number.label());
        assertEquals(Optional.of(QueueRefusal.ELSEWHERE), once.getLast().refusal());
        assertEquals(once, hall.decide(List.of(call, late)));
        assertEquals(first, hall.decide(List.of(issue)).getFirst());
    }

    @Test
    void beginsEachDayAtTheSitesOwnMidnightWhileItRuns() throws Exception {
        var clock = new MovableClock(Instant.parse("2026-11-20T14:59:59Z"), TOKYO);
        QueueHall night = new QueueHall(database, MAIN, clock);
        TicketNumber before =
                night.decide(List.of(issue("W-01", DAY))).getFirst().event().ticket();

        clock.set(Instant.parse("2026-11-20T15:00:00Z"));
        TicketNumber after =
                night.decide(List.of(issue("W-01", DAY))).getFirst().event().ticket();

        assertEquals(new TicketNumber("main", DAY, "A", 1), before);
        assertEquals(new TicketNumber("main", DAY.plusDays(1), "A", 1), after);
        assertEquals(DAY.plusDays(1), night.board(0, Duration.ZERO).day());
        assertEquals(1, night.congestion().waiting());
    }

    @Test
    void refusesADayThatIsNotYetThere() {
        Settled refused = hall.decide(List.of(issue("W-01", DAY.plusDays(2)))).getFirst();

        assertEquals(Optional.of(QueueRefusal.OTHER_DAY), refused.refusal());
    }

    @Test
    void givesEachStationLettersOfItsOwnForGood() {
        SiteSign sign = SiteSign.unknown("main");

        assertEquals("A", hall.join("W-01", sign).letters());
        assertEquals("B", hall.join("W-02", sign).letters());
        assertEquals("A", hall.join("W-01", sign).letters());
        TicketNumber others = new TicketNumber("main", DAY, "AB", 1);
        QueueEvent stolen = event("W-01", QueueAction.ISSUE, others, "card-1");
        QueueEvent own = event("W-02", QueueAction.ISSUE, others, "card-1");
        assertEquals(
                List.of(Optional.of(QueueRefusal.TAKEN), Optional.empty()),
                hall.decide(List.of(stolen, own)).stream().map(Settled::refusal).toList());
    }

    @Test
    void keepsItsDecisionsAndCountersWhenItIsOpenedAgain() throws Exception {
        TicketNumber number =
                hall.decide(List.of(issue("W-01", DAY))).getFirst().event().ticket();
        hall.decide(List.of(event("W-01", QueueAction.CALL, number, "card-1")));
        Decided before = hall.after(0, Duration.ZERO);

        QueueHall again = new QueueHall(database, MAIN, Clock.fixed(NOON, TOKYO));

        assertEquals(before, again.after(0, Duration.ZERO));
        assertEquals(
                "A-002",
                again.decide(List.of(issue("W-01", DAY)))
                        .getFirst()
                        .event()
                        .ticket()
                        .label());
    }

    @Test
    void letsOneOfManyCallTheSameNumber() throws Exception {
        TicketNumber number =
                hall.decide(List.of(issue("W-01", DAY))).getFirst().event().ticket();
        var start = new CountDownLatch(1);
        List<Future<Settled>> calls = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                8, Thread.ofPlatform().name("caller-", 1).factory())) {
            for (int caller = 0; caller < 8; caller++) {
                QueueEvent call = event("W-0" + caller, QueueAction.CALL, number, "card-" + caller);
                calls.add(threads.submit(() -> {
                    start.await();
                    return hall.decide(List.of(call)).getFirst();
                }));
            }
            start.countDown();
        }

        int counting = 0;
        for (Future<Settled> call : calls) {
            counting += call.get().counts() ? 1 : 0;
        }
        assertEquals(1, counting);
    }

    @Test
    void decidesTheSameForAllWhateverComesLateTwiceOrMixedUp(TestReporter report) throws Exception {
        long seed = System.nanoTime();
        report.publishEntry("seed", Long.toString(seed));
        String which = "seed " + seed;
        Random random = new Random(seed);
        List<List<QueueEvent>> waiting = new ArrayList<>();
        for (int station = 0; station < STATIONS; station++) {
            waiting.add(new ArrayList<>());
            hall.join("W-0" + station, SiteSign.unknown("main"));
        }
        List<QueueEvent> sent = new ArrayList<>();
        Map<UUID, Settled> decisions = new HashMap<>();
        List<TicketNumber> numbers = new ArrayList<>();

        for (int delivery = 0; delivery < DELIVERIES; delivery++) {
            int station = random.nextInt(STATIONS);
            something(waiting.get(station), station, numbers, random);
            List<QueueEvent> batch = batch(waiting.get(random.nextInt(STATIONS)), sent, random);
            List<Settled> decided = hall.decide(batch);
            for (Settled settled : decided) {
                Settled before = decisions.putIfAbsent(settled.event().id(), settled);
                assertTrue(before == null || before.equals(settled), which);
                if (settled.counts() && settled.event().action() == QueueAction.ISSUE && before == null) {
                    numbers.add(settled.event().ticket());
                }
            }
            sent.addAll(batch);
        }

        assertEquals(numbers.size(), numbers.stream().distinct().count(), which);
        OneWindow.check(decisions.values(), which);
        assertEquals(heard(random), told(hall.after(0, Duration.ZERO)), which);
        assertEquals(numbers.size(), heard(random).size(), which);
    }

    /** A station's deed, by whatever it believes: it may be illegal. */
    private static void something(List<QueueEvent> waiting, int station, List<TicketNumber> numbers, Random random) {
        if (numbers.isEmpty() || random.nextInt(3) == 0) {
            waiting.add(issue("W-0" + station, DAY));
            return;
        }
        List<QueueAction> actions = List.of(QueueAction.values());
        QueueAction action = actions.get(1 + random.nextInt(actions.size() - 1));
        TicketNumber number = numbers.get(random.nextInt(numbers.size()));
        waiting.add(event("W-0" + station, action, number, WINDOWS.get(random.nextInt(WINDOWS.size()))));
    }

    /** Some of what waits, sometimes mixed up, sometimes with what was sent long before. */
    private static List<QueueEvent> batch(List<QueueEvent> waiting, List<QueueEvent> sent, Random random) {
        List<QueueEvent> batch = new ArrayList<>();
        int count = waiting.isEmpty() ? 0 : random.nextInt(waiting.size() + 1);
        for (int i = 0; i < count; i++) {
            batch.add(waiting.removeFirst());
        }
        if (random.nextInt(4) == 0 && !sent.isEmpty()) {
            batch.add(sent.get(random.nextInt(sent.size())));
        }
        if (random.nextInt(4) == 0) {
            Collections.shuffle(batch, random);
        }
        return batch;
    }

    /** What a station sees that listened in pieces. */
    private List<QueueEntry> heard(Random random) throws InterruptedException {
        QueueBook book = new QueueBook();
        List<Settled> all = hall.after(0, Duration.ZERO).decisions();
        int from = 0;
        while (from < all.size()) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(20));
            all.subList(Math.max(0, from - 3), to).forEach(book::take);
            from = to;
        }
        return book.entries();
    }

    private static List<QueueEntry> told(Decided decided) {
        QueueBook book = new QueueBook();
        decided.decisions().forEach(book::take);
        return book.entries();
    }

    private static QueueEvent issue(String station, LocalDate day) {
        return new QueueEvent(
                UUID.randomUUID(),
                new TicketNumber("main", day, "A", 0),
                QueueAction.ISSUE,
                Optional.empty(),
                Destination.none(),
                new QueueActor(station, ""),
                NOON);
    }

    private static QueueEvent event(String station, QueueAction action, TicketNumber ticket, String window) {
        return new QueueEvent(
                UUID.randomUUID(),
                ticket,
                action,
                Optional.of(window),
                Destination.none(),
                new QueueActor(station, ""),
                NOON);
    }
}
