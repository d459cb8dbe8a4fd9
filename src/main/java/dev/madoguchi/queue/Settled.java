package dev.madoguchi.queue;

import java.util.Optional;

/**
 * What the server decided about an event. It stays so.
 *
 * @param event as it counts: an {@code ISSUE} has its number here
 * @param seq rises with each decision of the server; numbers may be left out
 * @param refusal why it does not count; empty where it does
 */
public record Settled(QueueEvent event, long seq, Optional<QueueRefusal> refusal) {

    public boolean counts() {
        return refusal.isEmpty();
    }
}
