package dev.madoguchi.closing;

import java.time.LocalDate;
import java.util.List;

/** Knows what of a day can be compared. Asked again whenever somebody looks, so that it needs no events; names no visitor. */
@FunctionalInterface
public interface LineSource {

    /** The lines of a day in the order of the screen; none where there is nothing to compare. */
    List<DayLine> lines(LocalDate day);
}
