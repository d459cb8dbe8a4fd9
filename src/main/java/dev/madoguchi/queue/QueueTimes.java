package dev.madoguchi.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long visitors waited, walked to the window and were served, and how long officers had nobody, by officer and purpose (003 §5).
 * Made of the day's events that count, in their order.
 */
public final class QueueTimes {
    private final Map<Key, Sums> sums =
            new TreeMap<>(Comparator.comparing(Key::officer).thenComparing(Key::purpose));
    private final Map<TicketNumber, Since> tickets = new HashMap<>();
    private final Map<String, Instant> free = new HashMap<>();

    private QueueTimes() {}

    private record Key(String officer, String purpose) {}

    private record Since(QueuePhase phase, Instant at, String purpose) {}

    /**
     * The times of one officer with one purpose; averages of whoever was called, came and was served.
     *
     * @param idle from the end of one serving to the next call of the same officer, all gaps together
     */
    public record Row(
            String officer,
            String purpose,
            int called,
            int served,
            Duration waited,
            Duration walked,
            Duration took,
            Duration idle) {}

    /** The times of one purpose, of all officers together; averages of whoever was called and was served. */
    public record Purpose(String purpose, int called, int served, Duration waited, Duration took) {
        private static Purpose of(Row row) {
            return new Purpose(row.purpose(), row.called(), row.served(), row.waited(), row.took());
        }

        private Purpose and(Purpose other) {
            int calls = called + other.called;
            int ends = served + other.served;
            Duration wait = waited.multipliedBy(called).plus(other.waited.multipliedBy(other.called));
            Duration serve = took.multipliedBy(served).plus(other.took.multipliedBy(other.served));
            return new Purpose(
                    purpose, calls, ends, wait.dividedBy(Math.max(1, calls)), serve.dividedBy(Math.max(1, ends)));
        }
    }

    /** The times of a day by purpose, in the order of their letters. */
    public static List<Purpose> byPurpose(List<QueueEvent> counting) {
        Map<String, Purpose> all = new TreeMap<>();
        of(counting).forEach(row -> all.merge(row.purpose(), Purpose.of(row), Purpose::and));
        return List.copyOf(all.values());
    }

    /** The times of a day. */
    public static List<Row> of(List<QueueEvent> counting) {
        QueueTimes times = new QueueTimes();
        counting.forEach(times::take);
        return times.sums.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey()))
                .toList();
    }

    private void take(QueueEvent event) {
        Optional<Since> before = Optional.ofNullable(tickets.get(event.ticket()));
        String purpose = event.to()
                .purpose()
                .or(() -> before.map(Since::purpose))
                .orElse(event.ticket().purpose());
        switch (event.action()) {
            case ISSUE, RETURN, TRANSFER -> {
                before.ifPresent(since -> endServing(since, event));
                tickets.put(event.ticket(), new Since(QueuePhase.WAITING, event.at(), purpose));
            }
            case CALL -> {
                Sums sum = sum(event, purpose);
                sum.called++;
                before.filter(since -> since.phase() == QueuePhase.WAITING)
                        .ifPresent(since -> sum.wait = sum.wait.plus(between(since.at(), event.at())));
                begins(event, sum);
                tickets.put(event.ticket(), new Since(QueuePhase.CALLED, event.at(), purpose));
            }
            case SERVE -> {
                Sums sum = sum(event, purpose);
                before.ifPresent(since -> walked(since, event, sum));
                begins(event, sum);
                tickets.put(event.ticket(), new Since(QueuePhase.SERVING, event.at(), purpose));
            }
            case HOLD, DONE, LEFT, NO_SHOW -> {
                before.ifPresent(since -> endServing(since, event));
                tickets.put(event.ticket(), new Since(QueuePhase.HELD, event.at(), purpose));
            }
            case RECALL, VOID, COLLECT, LOSE -> {}
        }
    }

    private static void walked(Since since, QueueEvent event, Sums sum) {
        if (since.phase() == QueuePhase.CALLED) {
            sum.walk = sum.walk.plus(between(since.at(), event.at()));
            sum.came++;
        } else if (since.phase() == QueuePhase.WAITING) {
            sum.called++;
            sum.wait = sum.wait.plus(between(since.at(), event.at()));
        }
    }

    private void endServing(Since since, QueueEvent event) {
        if (since.phase() == QueuePhase.SERVING) {
            Sums sum = sum(event, since.purpose());
            sum.serve = sum.serve.plus(between(since.at(), event.at()));
            sum.served += event.action() == QueueAction.DONE ? 1 : 0;
        }
        free.put(event.by().officer(), event.at());
    }

    private void begins(QueueEvent event, Sums sum) {
        Instant since = free.remove(event.by().officer());
        if (since != null) {
            sum.idle = sum.idle.plus(between(since, event.at()));
        }
    }

    private Sums sum(QueueEvent event, String purpose) {
        return sums.computeIfAbsent(new Key(event.by().officer(), purpose), none -> new Sums());
    }

    /** Clocks of two stations may differ a little; no time is less than none. */
    private static Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    private static final class Sums {
        private int called;
        private int came;
        private int served;
        private Duration wait = Duration.ZERO;
        private Duration walk = Duration.ZERO;
        private Duration serve = Duration.ZERO;
        private Duration idle = Duration.ZERO;

        private Row row(Key key) {
            return new Row(
                    key.officer(),
                    key.purpose(),
                    called,
                    served,
                    wait.dividedBy(Math.max(1, called)),
                    walk.dividedBy(Math.max(1, came)),
                    serve.dividedBy(Math.max(1, served)),
                    idle);
        }
    }
}
