package dev.madoguchi.city.queue;

import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueActor;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Visits that come, are called, served and go, as many steps as a test wants. */
final class BusyDay {
    static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final int STEPS_OF_A_VISIT = 4;

    private static final int VISITS_AT_ONCE = 50;
    private static final List<QueueAction> AFTER_ISSUE = List.of(QueueAction.CALL, QueueAction.SERVE, QueueAction.DONE);

    private BusyDay() {}

    /** Has a hall decide about so many steps at least. */
    static List<Settled> decide(QueueHall hall, int steps) {
        List<Settled> decided = new ArrayList<>();
        while (decided.size() < steps) {
            decided.addAll(visits(hall, VISITS_AT_ONCE));
        }
        return decided;
    }

    /** Has a hall decide about some whole visits. */
    static List<Settled> visits(QueueHall hall, int visits) {
        List<QueueEvent> issues = new ArrayList<>();
        for (int visit = 0; visit < visits; visit++) {
            issues.add(issue(DAY));
        }
        List<Settled> decided = new ArrayList<>(hall.decide(issues));
        List<QueueEvent> rest = new ArrayList<>();
        for (Settled issued : decided) {
            for (QueueAction action : AFTER_ISSUE) {
                rest.add(event(action, issued.event().ticket(), Optional.of("card-1")));
            }
        }
        decided.addAll(hall.decide(rest));
        return decided;
    }

    static QueueEvent issue(LocalDate day) {
        return event(QueueAction.ISSUE, new TicketNumber("main", day, "A", 0), Optional.empty());
    }

    static QueueEvent event(QueueAction action, TicketNumber ticket, Optional<String> window) {
        return new QueueEvent(
                UUID.randomUUID(), ticket, action, window, Destination.none(), new QueueActor("W-01", "1001"), NOON);
    }
}
