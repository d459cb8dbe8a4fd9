package dev.madoguchi.queue;

import java.time.Duration;

/** The number that a window calls next, and the rule that chose it. */
public sealed interface Pick {
    QueueEntry entry();

    /** It was sent to this very window. */
    record Sent(QueueEntry entry) implements Pick {}

    /** Its purpose goes first (001 §8). */
    record First(QueueEntry entry) implements Pick {}

    /** Others went first so many times in a row that it is its turn. */
    record Guarded(QueueEntry entry, int inRow) implements Pick {}

    /** It has waited longer than anybody should. */
    record WaitedLong(QueueEntry entry, Duration waited) implements Pick {}

    /** It was given before all others that wait for this window. */
    record InOrder(QueueEntry entry) implements Pick {}
}
