package dev.madoguchi.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The numbers of one site and day as a row of events made them. The same events in the same order make the same book.
 *
 * <p>A whole book knows every number of the day, which a station needs. A book of the open ones lets go of numbers that have ended,
 * after which nothing comes that a board or the city is told: it is as large as the waiting room, however long the day.
 *
 * <p>Safe for several threads.
 */
public final class QueueBook {
    private static final int CALLS_KEPT = 20;

    private static final Comparator<QueueEntry> AS_GIVEN = Comparator.comparing(QueueEntry::issuedAt)
            .thenComparing(entry -> entry.ticket().series())
            .thenComparingInt(entry -> entry.ticket().number())
            .thenComparing(entry -> entry.ticket().day())
            .thenComparing(entry -> entry.ticket().site());

    private final boolean keepsEnded;
    private final Map<TicketNumber, QueueEntry> entries = new LinkedHashMap<>();
    private final NavigableSet<QueueEntry> waiting = new TreeSet<>(AS_GIVEN);
    private final Map<TicketNumber, LastCall> calls = new LinkedHashMap<>();
    private final Map<String, ServiceTimes> services = new HashMap<>();
    private final Map<String, Deque<String>> calledAt = new HashMap<>();
    private final Map<String, Instant> active = new HashMap<>();
    private long seq;

    /** When and where a number was called last. */
    record LastCall(String window, Instant at, int times, long seq) {}

    /** A whole book. */
    public QueueBook() {
        this(true);
    }

    private QueueBook(boolean keepsEnded) {
        this.keepsEnded = keepsEnded;
    }

    /** A book of the numbers that have not ended, for who tells boards and the city how it stands. */
    public static QueueBook ofOpenNumbers() {
        return new QueueBook(false);
    }

    /** Takes what the server decided. What was taken before, or does not count, changes nothing. */
    public synchronized void take(Settled settled) {
        if (settled.seq() > seq) {
            seq = settled.seq();
            if (settled.counts()) {
                apply(settled.event(), settled.seq());
            }
        }
    }

    /** Takes an event that the server has not decided yet, and says what is to be thought of it until then. */
    public synchronized Verdict take(QueueEvent event) {
        return apply(event, event.at().toEpochMilli());
    }

    private Verdict apply(QueueEvent event, long order) {
        Optional<QueueEntry> before = Optional.ofNullable(entries.get(event.ticket()));
        Verdict verdict = QueueLaw.judge(before, event);
        if (verdict instanceof Verdict.Counts counts) {
            stands(before, counts.entry());
            note(before, counts.entry(), event, order);
        }
        return verdict;
    }

    private void stands(Optional<QueueEntry> before, QueueEntry now) {
        before.ifPresent(waiting::remove);
        if (now.phase().waits()) {
            waiting.add(now);
        }
        if (now.phase().ended()) {
            calls.remove(now.ticket());
        }
        if (now.phase().ended() && !keepsEnded) {
            entries.remove(now.ticket());
        } else {
            entries.put(now.ticket(), now);
        }
    }

    private void note(Optional<QueueEntry> before, QueueEntry after, QueueEvent event, long order) {
        event.window().ifPresent(window -> active.merge(window, event.at(), QueueBook::later));
        switch (event.action()) {
            case CALL, RECALL -> {
                String window = after.window().orElseThrow();
                calls.remove(event.ticket());
                calls.put(event.ticket(), new LastCall(window, event.at(), after.calls(), order));
                if (event.action() == QueueAction.CALL) {
                    remember(window, after.purpose());
                }
            }
            case DONE ->
                before.filter(entry -> entry.phase() == QueuePhase.SERVING)
                        .map(entry -> Duration.between(entry.since(), event.at()))
                        .filter(Duration::isPositive)
                        .ifPresent(took -> services.computeIfAbsent(after.purpose(), none -> new ServiceTimes())
                                .add(took));
            case ISSUE, SERVE, HOLD, RETURN, TRANSFER, NO_SHOW, LEFT, VOID, COLLECT, LOSE -> {}
        }
    }

    private void remember(String window, String purpose) {
        Deque<String> recent = calledAt.computeIfAbsent(window, none -> new ArrayDeque<>());
        recent.addFirst(purpose);
        if (recent.size() > CALLS_KEPT) {
            recent.removeLast();
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Where a number stands. */
    public synchronized Optional<QueueEntry> entry(TicketNumber ticket) {
        return Optional.ofNullable(entries.get(ticket));
    }

    /** All numbers that it keeps, in the order in which they were given. */
    public synchronized List<QueueEntry> entries() {
        return entries.values().stream().sorted(AS_GIVEN).toList();
    }

    /** Who waits, in the order in which the numbers were given. */
    public synchronized List<QueueEntry> waiting() {
        return List.copyOf(waiting);
    }

    /** What a window called, the latest first, by the letters of the purposes. */
    public synchronized List<String> calledAt(String window) {
        return List.copyOf(calledAt.getOrDefault(window, new ArrayDeque<>()));
    }

    /**
     * The median of how long today's servings for a purpose took, in whole seconds.
     *
     * @param enough how many servings it takes to say anything; empty before
     */
    public synchronized Optional<Duration> usualService(String purpose, int enough) {
        return Optional.ofNullable(services.get(purpose))
                .filter(times -> times.servings() >= enough)
                .map(ServiceTimes::median);
    }

    /** When each window last did something. */
    public synchronized Map<String, Instant> active() {
        return Map.copyOf(active);
    }

    /** The last calls of numbers that a window still has, newest first. */
    synchronized Map<TicketNumber, LastCall> calls() {
        Map<TicketNumber, LastCall> newestFirst = new LinkedHashMap<>();
        calls.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<TicketNumber, LastCall> call) ->
                                call.getValue().seq())
                        .reversed())
                .filter(call -> entry(call.getKey())
                        .filter(entry -> entry.phase().atWindow())
                        .isPresent())
                .limit(CALLS_KEPT)
                .forEach(call -> newestFirst.put(call.getKey(), call.getValue()));
        return newestFirst;
    }

    /** The last decision of the server that is in it. */
    public synchronized long seq() {
        return seq;
    }

    /** A book of its own that stands like this one. */
    public synchronized QueueBook copy() {
        QueueBook copy = new QueueBook(keepsEnded);
        copy.entries.putAll(entries);
        copy.waiting.addAll(waiting);
        copy.calls.putAll(calls);
        services.forEach((purpose, times) -> copy.services.put(purpose, times.copy()));
        calledAt.forEach((window, purposes) -> copy.calledAt.put(window, new ArrayDeque<>(purposes)));
        copy.active.putAll(active);
        copy.seq = seq;
        return copy;
    }
}
