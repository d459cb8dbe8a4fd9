package dev.madoguchi.closing;

import java.time.LocalDate;

/** Which day's closing is due. */
public sealed interface ToClose {

    /** The day that is closed now. */
    LocalDate day();

    /** Today, in the ordinary way. */
    record Today(LocalDate day) implements ToClose {}

    /** An earlier day was never closed: it comes first. */
    record Earlier(LocalDate day) implements ToClose {}

    /**
     * The clock shows an earlier day than one that has begun: nothing is closed until somebody has looked at the clock.
     *
     * @param day by the clock
     * @param latest that has begun
     */
    record ClockSetBack(LocalDate day, LocalDate latest) implements ToClose {}
}
