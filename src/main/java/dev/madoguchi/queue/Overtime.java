package dev.madoguchi.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was done past closing time (000 §4(2)②, 001 §5(2), 003 §17-1(4)): work goes on until who is left was served, and it is noted.
 *
 * @param served how many were served since
 * @param until from closing time to the last thing that was done
 */
public record Overtime(int served, Duration until) {

    /**
     * Counts it from a day's events.
     *
     * @param counting those that count
     */
    public static Overtime after(Instant closing, List<QueueEvent> counting) {
        List<QueueEvent> late =
                counting.stream().filter(event -> event.at().isAfter(closing)).toList();
        int served = (int) late.stream()
                .filter(event -> event.action() == QueueAction.DONE)
                .count();
        Duration until = late.stream()
                .map(event -> Duration.between(closing, event.at()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return new Overtime(served, until);
    }
}
