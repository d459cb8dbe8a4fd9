package dev.madoguchi.publishing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A word of the city to its counters.
 *
 * @param until the last day on which it is shown; without one, until it is withdrawn
 * @param important whether it is shown before everything else
 * @param board whether who waits is to read it too
 * @param english for the board; empty where nobody translated it
 */
public record Bulletin(
        String id,
        String title,
        String text,
        Optional<LocalDate> until,
        boolean important,
        boolean board,
        Optional<String> english) {

    /** Whether it is still shown on a day. */
    public boolean lasts(LocalDate day) {
        return until.map(last -> !last.isBefore(day)).orElse(true);
    }
}
