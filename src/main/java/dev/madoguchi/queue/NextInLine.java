package dev.madoguchi.queue;

import dev.madoguchi.municipality.QueueRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses whom a window calls next: who was sent to it; then, where purposes go first, these, but never more than a number of them in a
 * row nor past the longest wait of the others; then by the time at which the numbers were given.
 */
public final class NextInLine {
    private final String window;
    private final Set<String> purposes;
    private final Set<String> first;
    private final QueueRule rule;

    /**
     * @param purposes the letters of what the window serves
     * @param first those of them that go first
     */
    public NextInLine(String window, Set<String> purposes, Set<String> first, QueueRule rule) {
        this.window = window;
        this.purposes = Set.copyOf(purposes);
        this.first = Set.copyOf(first);
        this.rule = rule;
    }

    /** Everybody who waits for this window, in the order in which the numbers were given. */
    public List<QueueEntry> waiting(QueueBook book) {
        return book.waiting().stream().filter(this::mayCome).toList();
    }

    private boolean mayCome(QueueEntry entry) {
        return entry.window().map(window::equals).orElseGet(() -> purposes.contains(entry.purpose()));
    }

    /** The next, or nobody. */
    public Optional<Pick> pick(QueueBook book, Instant now) {
        List<QueueEntry> waiting = waiting(book);
        Optional<QueueEntry> sent =
                waiting.stream().filter(entry -> entry.window().isPresent()).findFirst();
        if (sent.isPresent()) {
            return sent.map(Pick.Sent::new);
        }
        Optional<QueueEntry> before = waiting.stream()
                .filter(entry -> first.contains(entry.purpose()))
                .findFirst();
        Optional<QueueEntry> other = waiting.stream()
                .filter(entry -> !first.contains(entry.purpose()))
                .findFirst();
        if (before.isEmpty() || other.isEmpty()) {
            return waiting.stream().findFirst().map(entry -> alone(entry));
        }
        return Optional.of(between(before.get(), other.get(), inRow(book), now));
    }

    private Pick alone(QueueEntry entry) {
        return first.contains(entry.purpose()) ? new Pick.First(entry) : new Pick.InOrder(entry);
    }

    private Pick between(QueueEntry before, QueueEntry other, int inRow, Instant now) {
        Duration waited = Duration.between(other.issuedAt(), now);
        if (inRow >= rule.atMost()) {
            return new Pick.Guarded(other, inRow);
        }
        return waited.compareTo(rule.longestWait()) > 0 ? new Pick.WaitedLong(other, waited) : new Pick.First(before);
    }

    /** The rule, where some that the window serves go first and others do not; else there is nothing to rule. */
    public Optional<QueueRule> rule() {
        return first.isEmpty() || first.equals(purposes) ? Optional.empty() : Optional.of(rule);
    }

    /** How many that go first this window called since it last called another. */
    public int inRow(QueueBook book) {
        return (int) book.calledAt(window).stream().takeWhile(first::contains).count();
    }
}
