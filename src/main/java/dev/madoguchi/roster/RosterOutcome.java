package dev.madoguchi.roster;

import dev.madoguchi.ui.Trouble;
import java.nio.file.Path;

/** What came of the last deed on the shift table: always exactly one of these. */
sealed interface RosterOutcome {
    /** Nothing was done, or what was done is seen in the table. */
    record Nothing() implements RosterOutcome {}

    /** What was typed is no shift. */
    record NoShift() implements RosterOutcome {}

    /** So many days of people were taken over. */
    record Taken(int days) implements RosterOutcome {}

    /** A week was copied. */
    record Copied(int days) implements RosterOutcome {}

    /** The month is in this file. */
    record Written(Path file) implements RosterOutcome {}

    /** A line of what was pasted or read is wrong, and nothing was changed. */
    record Refused(ShiftLinesException why) implements RosterOutcome {}

    /** It could not be done. */
    record Failed(Trouble trouble) implements RosterOutcome {}
}
