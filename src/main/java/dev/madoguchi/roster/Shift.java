package dev.madoguchi.roster;

import dev.madoguchi.municipality.Post;
import java.time.LocalTime;

/**
 * A stretch of work.
 *
 * @param from before {@code to}, on the same day
 */
public record Shift(LocalTime from, LocalTime to, Post post) {
    public Shift {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a shift ends after it begins");
        }
    }

    boolean overlaps(Shift other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    boolean covers(LocalTime moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
