package dev.madoguchi.queue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Something that was done to a number. Written once, never changed; the same id is the same event, however often it comes.
 *
 * @param window the window that did it; empty where none did, as for a number that is given
 * @param to where a transfer sends it
 * @param at when, by the clock of the station, in whole milliseconds
 */
public record QueueEvent(
        UUID id,
        TicketNumber ticket,
        QueueAction action,
        Optional<String> window,
        Destination to,
        QueueActor by,
        Instant at) {
    static final Pattern WINDOW = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public QueueEvent {
        if (window.filter(name -> !WINDOW.matcher(name).matches()).isPresent()) {
            throw new IllegalArgumentException("no window");
        }
        if (window.isEmpty() && action.needsWindow()) {
            throw new IllegalArgumentException(action + " is done at a window");
        }
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same event for the number that the server gave. */
    public QueueEvent numbered(TicketNumber given) {
        return new QueueEvent(id, given, action, window, to, by, at);
    }
}
