package dev.madoguchi.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a waiting room is told: numbers, windows and counts, no person.
 *
 * @param siteName the site's name
 * @param day the working day
 * @param now the time of who tells it, so that a board needs no clock of its own
 * @param zone whose time of day a board shows
 * @param version rises with each change; what to ask for the next change with
 * @param calls the last calls, newest first, one for each number that is still called or served
 * @param lines one for each purpose
 */
public record BoardState(
        String site,
        String siteName,
        LocalDate day,
        Instant now,
        ZoneId zone,
        long version,
        List<Called> calls,
        List<Line> lines) {

    public BoardState {
        calls = List.copyOf(calls);
        lines = List.copyOf(lines);
    }

    /** The same, told at another time. */
    public BoardState toldAt(Instant time) {
        return new BoardState(site, siteName, day, time, zone, version, calls, lines);
    }
}
