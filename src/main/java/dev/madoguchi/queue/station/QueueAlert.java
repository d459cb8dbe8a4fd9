package dev.madoguchi.queue.station;

import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueRefusal;
import java.util.Optional;

/**
 * Something done here while the server was away turned out not to count, because of what others had done before.
 *
 * @param window the window that has the number, as far as this station knew when it was told
 */
public record QueueAlert(QueueEvent event, QueueRefusal refusal, Optional<String> window) {}
