package dev.madoguchi.queue;

import java.time.Instant;
import java.util.List;

/**
 * How full a site is, for the city and its other contractors (003 §26-3). No number and no person is in it.
 *
 * @param now when this was counted
 * @param waiting how many wait in all
 * @param lines one for each purpose
 */
public record Congestion(String site, String siteName, Instant now, int waiting, List<Line> lines) {
    public Congestion {
        lines = List.copyOf(lines);
    }
}
