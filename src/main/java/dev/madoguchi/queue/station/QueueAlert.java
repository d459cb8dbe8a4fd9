package dev.madoguchi.queue.station;

import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueRefusal;

/** Something done here while the server was away turned out not to count, because of what others had done before. */
public record QueueAlert(QueueEvent event, QueueRefusal refusal) {}
