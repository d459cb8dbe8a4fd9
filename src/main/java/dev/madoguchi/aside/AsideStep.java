package dev.madoguchi.aside;

import dev.madoguchi.device.printer.PrintOutcome;
import java.util.List;

/**
 * What the screen of the cases that were put aside shows.
 *
 * @param rows the cases that wait, the oldest first
 * @param told what became of the last deed
 */
public record AsideStep(List<Row> rows, Told told) {
    public AsideStep {
        rows = List.copyOf(rows);
    }

    /**
     * A case that waits.
     *
     * @param opens whether the case still lies in the day book; otherwise only its choices are left
     */
    public record Row(AsideCase put, boolean opens) {}

    /** What became of the last deed: always exactly one of these. */
    public sealed interface Told {
        /** Nothing yet. */
        record Nothing() implements Told {}

        /** A number that nobody has, or whose time is over. */
        record Unknown() implements Told {}

        /** The visitor of this number is back already. */
        record BackAlready(AsideCase put) implements Told {}

        /** The slip was printed again, or not. */
        record Reprinted(AsideCase put, PrintOutcome outcome) implements Told {}

        /** The case was ended: nothing personal of it is left. */
        record Ended(AsideCase put) implements Told {}

        /** Something went wrong; nothing was changed. */
        record Failed() implements Told {}
    }
}
