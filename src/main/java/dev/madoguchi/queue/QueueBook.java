package dev.madoguchi.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of one site and day as a row of events made them. The same events in the same order make the same book.
 *
 * <p>Safe for several threads.
 */
public final class QueueBook {
    private static final int CALLS_KEPT = 20;

    private final Map<TicketNumber, QueueEntry> entries = new LinkedHashMap<>();
    private final Map<TicketNumber, LastCall> calls = new LinkedHashMap<>();
    private final Map<String, List<Duration>> services = new HashMap<>();
    private final Map<String, Deque<String>> calledAt = new HashMap<>();
    private final Map<String, Instant> active = new HashMap<>();
    private long seq;

    /** When and where a number was called last. */
    record LastCall(String window, Instant at, int times, long seq) {}

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
            entries.put(event.ticket(), counts.entry());
            note(before, counts.entry(), event, order);
        }
        return verdict;
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
                        .ifPresent(took -> services.computeIfAbsent(after.purpose(), none -> new ArrayList<>())
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

    /** All numbers in the order in which they were given. */
    public synchronized List<QueueEntry> entries() {
        return sorted(entries.values());
    }

    /** Who waits, in the order in which the numbers were given. */
    public synchronized List<QueueEntry> waiting() {
        return sorted(
                entries.values().stream().filter(entry -> entry.phase().waits()).toList());
    }

    private static List<QueueEntry> sorted(Collection<QueueEntry> some) {
        return some.stream()
                .sorted(Comparator.comparing(QueueEntry::issuedAt)
                        .thenComparing(entry -> entry.ticket().series())
                        .thenComparingInt(entry -> entry.ticket().number()))
                .toList();
    }

    /** What a window called, the latest first, by the letters of the purposes. */
    public synchronized List<String> calledAt(String window) {
        return List.copyOf(calledAt.getOrDefault(window, new ArrayDeque<>()));
    }

    /** How long servings for a purpose took today. */
    public synchronized List<Duration> services(String purpose) {
        return List.copyOf(services.getOrDefault(purpose, List.of()));
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
        QueueBook copy = new QueueBook();
        copy.entries.putAll(entries);
        copy.calls.putAll(calls);
        services.forEach((purpose, took) -> copy.services.put(purpose, new ArrayList<>(took)));
        calledAt.forEach((window, purposes) -> copy.calledAt.put(window, new ArrayDeque<>(purposes)));
        copy.active.putAll(active);
        copy.seq = seq;
        return copy;
    }
}
