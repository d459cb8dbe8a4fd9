package dev.madoguchi.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class QueueBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NINE = Instant.parse("2026-11-20T00:00:00Z");
    private static final List<String> WINDOWS = List.of("card-1", "card-2", "card-3");
    private static final List<QueueAction> ACTIONS = List.of(QueueAction.values());
    private static final List<String> SERIES = List.of("A", "B", "C");
    private static final SiteSign SIGN = new SiteSign(
            "本庁",
            SERIES.stream().map(letter -> new SiteSign.Purpose(letter, letter)).toList(),
            WINDOWS.stream()
                    .map(window -> new SiteSign.Counter(window, window, SERIES))
                    .toList());
    private static final int STEPS = 3000;

    private final Lookout lookout = new Lookout("main", ZoneId.of("Asia/Tokyo"));

    @Test
    void ofOpenNumbersTellsABoardTheSameAsAWholeOne(TestReporter report) {
        long seed = System.nanoTime();
        report.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        QueueBook whole = new QueueBook();
        QueueBook open = QueueBook.ofOpenNumbers();

        for (int step = 1; step <= STEPS; step++) {
            Settled settled = settled(whole, something(random, step), step);
            whole.take(settled);
            open.take(settled);

            Instant now = at(step);
            assertEquals(board(whole, now), board(open, now), "seed " + seed + ", step " + step);
        }

        List<QueueEntry> expected =
                whole.entries().stream().filter(entry -> !entry.phase().ended()).toList();
        assertEquals(expected, open.entries(), "seed " + seed);
        assertTrue(whole.entries().size() > expected.size(), "seed " + seed);
    }

    @Test
    void hasWhoWaitsInTheOrderOfTheirNumbersWhateverHappenedToThem(TestReporter report) {
        long seed = System.nanoTime();
        report.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        QueueBook book = new QueueBook();

        for (int step = 1; step <= STEPS; step++) {
            book.take(something(random, step));
            QueueBook shown = random.nextInt(50) == 0 ? book.copy() : book;

            assertEquals(
                    shown.entries().stream()
                            .filter(entry -> entry.phase().waits())
                            .toList(),
                    shown.waiting(),
                    "seed " + seed + ", step " + step);
        }
    }

    @Test
    void tellsTheMedianOfAllServingsHoweverManyThereWere(TestReporter report) {
        long seed = System.nanoTime();
        report.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        QueueBook book = new QueueBook();
        List<Duration> all = new ArrayList<>();

        for (int number = 1; number <= STEPS / 10; number++) {
            Duration took = Duration.ofMillis(1 + random.nextInt(1_200_000));
            all.add(took);
            serve(book, number, took);
        }

        all.sort(Duration::compareTo);
        assertEquals(
                Optional.of(Duration.ofSeconds(all.get(all.size() / 2).toSeconds())),
                book.usualService("A", all.size()),
                "seed " + seed);
        assertEquals(Optional.empty(), book.usualService("A", all.size() + 1));
        assertEquals(book.usualService("A", 1), book.copy().usualService("A", 1));
        assertFalse(book.usualService("B", 1).isPresent());
    }

    private BoardState board(QueueBook book, Instant now) {
        return lookout.board(book, SIGN, DAY, now, 1);
    }

    /** What a server would decide about it. */
    private static Settled settled(QueueBook book, QueueEvent event, long seq) {
        return switch (QueueLaw.judge(book.entry(event.ticket()), event)) {
            case Verdict.Counts counts -> new Settled(event, seq, Optional.empty());
            case Verdict.Refused refused -> new Settled(event, seq, Optional.of(refused.refusal()));
        };
    }

    private static QueueEvent something(Random random, int step) {
        QueueAction action = ACTIONS.get(random.nextInt(ACTIONS.size()));
        String series = SERIES.get(random.nextInt(SERIES.size()));
        Destination to = action == QueueAction.TRANSFER
                ? Destination.purpose(SERIES.get(random.nextInt(SERIES.size())))
                : Destination.none();
        return event(
                action,
                new TicketNumber("main", DAY, series, 1 + random.nextInt(STEPS / 10)),
                WINDOWS.get(random.nextInt(WINDOWS.size())),
                to,
                at(step));
    }

    private static void serve(QueueBook book, int number, Duration took) {
        TicketNumber ticket = new TicketNumber("main", DAY, "A", number);
        for (QueueAction action : List.of(QueueAction.ISSUE, QueueAction.CALL, QueueAction.SERVE)) {
            book.take(event(action, ticket, "card-1", Destination.none(), NINE));
        }
        book.take(event(QueueAction.DONE, ticket, "card-1", Destination.none(), NINE.plus(took)));
    }

    private static QueueEvent event(
            QueueAction action, TicketNumber ticket, String window, Destination to, Instant at) {
        return new QueueEvent(
                UUID.randomUUID(), ticket, action, Optional.of(window), to, new QueueActor("W-01", "1001"), at);
    }

    private static Instant at(int step) {
        return NINE.plusSeconds(5L * step);
    }
}
