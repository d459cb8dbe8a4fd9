package dev.madoguchi.device.printer;

import java.time.Duration;

/**
 * Everything that can be wrong with a simulated printer; start at {@link #none()} and change what you need.
 *
 * @param rowsLeft dot rows of paper left on the roll
 * @param nearEnd the roll is nearly at its end
 * @param coverOpen the cover is open
 * @param stuck the cutter is stuck
 * @param pausedByHand somebody pressed its button
 * @param silent it gives no answers
 * @param garbage its answers are garbage, as with a wrong baud rate
 * @param answersAfter how late its answers come
 */
public record Trouble(
        int rowsLeft,
        boolean nearEnd,
        boolean coverOpen,
        boolean stuck,
        boolean pausedByHand,
        boolean silent,
        boolean garbage,
        Duration answersAfter) {

    /** A printer that works, with paper for ever. */
    public static Trouble none() {
        return new Trouble(Integer.MAX_VALUE, false, false, false, false, false, false, Duration.ZERO);
    }

    /** The paper ends after this many more dot rows; 0: there is none. */
    public Trouble paperFor(int rows) {
        return new Trouble(rows, nearEnd, coverOpen, stuck, pausedByHand, silent, garbage, answersAfter);
    }

    public Trouble withNearEnd() {
        return new Trouble(rowsLeft, true, coverOpen, stuck, pausedByHand, silent, garbage, answersAfter);
    }

    public Trouble withCoverOpen() {
        return new Trouble(rowsLeft, nearEnd, true, stuck, pausedByHand, silent, garbage, answersAfter);
    }

    public Trouble withStuckCutter() {
        return new Trouble(rowsLeft, nearEnd, coverOpen, true, pausedByHand, silent, garbage, answersAfter);
    }

    public Trouble withPauseByHand() {
        return new Trouble(rowsLeft, nearEnd, coverOpen, stuck, true, silent, garbage, answersAfter);
    }

    public Trouble withSilence() {
        return new Trouble(rowsLeft, nearEnd, coverOpen, stuck, pausedByHand, true, garbage, answersAfter);
    }

    public Trouble withGarbage() {
        return new Trouble(rowsLeft, nearEnd, coverOpen, stuck, pausedByHand, silent, true, answersAfter);
    }

    public Trouble withAnswersAfter(Duration late) {
        return new Trouble(rowsLeft, nearEnd, coverOpen, stuck, pausedByHand, silent, garbage, late);
    }

    Trouble afterFeeding(int rows) {
        return paperFor(Math.max(0, rowsLeft - rows));
    }

    /** What the printer says of itself with this trouble. */
    PrinterState state() {
        boolean paperEnd = rowsLeft == 0;
        boolean offline = paperEnd || coverOpen || stuck || pausedByHand;
        return new PrinterState(offline, coverOpen, paperEnd, nearEnd, stuck);
    }
}
