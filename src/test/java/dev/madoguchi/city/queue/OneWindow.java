package dev.madoguchi.city.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.TicketNumber;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows who holds each number by the decisions alone, without the product's own rules. */
final class OneWindow {
    private static final Set<QueueAction> LETS_GO =
            Set.of(QueueAction.RETURN, QueueAction.TRANSFER, QueueAction.NO_SHOW, QueueAction.DONE, QueueAction.LEFT);
    private static final Set<QueueAction> ENDS = Set.of(QueueAction.DONE, QueueAction.LEFT, QueueAction.VOID);
    private static final Set<QueueAction> PAPER = Set.of(QueueAction.COLLECT, QueueAction.LOSE);

    private OneWindow() {}

    static void check(Collection<Settled> decisions, String which) {
        Map<TicketNumber, String> holder = new HashMap<>();
        Map<TicketNumber, QueueAction> ended = new HashMap<>();
        List<Settled> counting = decisions.stream()
                .filter(Settled::counts)
                .sorted(Comparator.comparingLong(Settled::seq))
                .toList();
        for (Settled settled : counting) {
            QueueEvent event = settled.event();
            TicketNumber number = event.ticket();
            if (PAPER.contains(event.action())) {
                continue;
            }
            assertNull(ended.get(number), which + ": " + event + " after the end");
            String window = event.window().orElse("");
            if (event.action() == QueueAction.CALL && holder.containsKey(number)) {
                assertEquals(window, holder.get(number), which + ": called by two windows " + event);
            }
            if (event.action() == QueueAction.DONE) {
                assertEquals(window, holder.get(number), which + ": done where it was not " + event);
            }
            if (event.action() == QueueAction.CALL || event.action() == QueueAction.SERVE) {
                holder.put(number, window);
            } else if (LETS_GO.contains(event.action())) {
                holder.remove(number);
            }
            if (ENDS.contains(event.action())) {
                ended.put(number, event.action());
            }
        }
    }
}
