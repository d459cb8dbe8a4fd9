package dev.madoguchi.device.printer;

import dev.madoguchi.device.printer.PrinterState.Sign;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Everything that can be wrong with a simulated printer; start at {@link #none()} and change what you need.
 *
 * @param rowsLeft dot rows of paper left on the roll
 * @param shown what it shows besides the end of its paper
 * @param voice how its answers come out
 * @param answersAfter how late they come
 */
public record Trouble(int rowsLeft, Set<Sign> shown, Voice voice, Duration answersAfter) {

    /** What becomes of an answer on its way. */
    public enum Voice {
        CLEAR,
        /** It gives no answers. */
        SILENT,
        /** Its answers are garbage, as with a wrong baud rate. */
        GARBAGE,
        /** Of each answer only the first half arrives; of a single byte, its lower four bits. */
        HALF
    }

    public Trouble {
        shown = Set.copyOf(shown);
    }

    /** A printer that works, with paper for ever. */
    public static Trouble none() {
        return new Trouble(Integer.MAX_VALUE, Set.of(), Voice.CLEAR, Duration.ZERO);
    }

    /** The paper ends after this many more dot rows; 0: there is none. */
    public Trouble paperFor(int rows) {
        return new Trouble(rows, shown, voice, answersAfter);
    }

    /** It shows this too. */
    public Trouble with(Sign sign) {
        Set<Sign> all = EnumSet.of(sign);
        all.addAll(shown);
        return new Trouble(rowsLeft, all, voice, answersAfter);
    }

    public Trouble withNearEnd() {
        return with(Sign.NEAR_END);
    }

    public Trouble withCoverOpen() {
        return with(Sign.COVER_OPEN);
    }

    public Trouble withStuckCutter() {
        return with(Sign.CUTTER);
    }

    public Trouble withPauseByHand() {
        return with(Sign.OFFLINE);
    }

    public Trouble withSilence() {
        return with(Voice.SILENT);
    }

    public Trouble withGarbage() {
        return with(Voice.GARBAGE);
    }

    /** Its answers come out so. */
    public Trouble with(Voice other) {
        return new Trouble(rowsLeft, shown, other, answersAfter);
    }

    public Trouble withAnswersAfter(Duration late) {
        return new Trouble(rowsLeft, shown, voice, late);
    }

    Trouble afterFeeding(int rows) {
        return paperFor(Math.max(0, rowsLeft - rows));
    }

    /** What the printer says of itself with this trouble; errors show as such, and everything but a roll near its end stops it. */
    PrinterState state() {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        signs.addAll(shown);
        if (rowsLeft == 0) {
            signs.add(Sign.PAPER_END);
        }
        if (signs.contains(Sign.CUTTER)
                || signs.contains(Sign.MECHANICAL)
                || signs.contains(Sign.UNRECOVERABLE)
                || signs.contains(Sign.AUTO_RECOVERABLE)) {
            signs.add(Sign.ERROR);
        }
        if (!Set.of(Sign.NEAR_END).containsAll(signs)) {
            signs.add(Sign.OFFLINE);
        }
        return new PrinterState(signs);
    }
}
