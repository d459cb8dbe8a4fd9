package dev.madoguchi.roster;

import dev.madoguchi.roster.ChangesDesk.Owed;
import dev.madoguchi.ui.Trouble;

/** What the screen of changes shows. */
record ChangesState(Owed owed, Told told) {

    /** What became of the last deed: always exactly one of these. */
    sealed interface Told {
        /** There was none. */
        record Nothing() implements Told {}

        /** It is being done. */
        record Working() implements Told {}

        /** The files lie there, and the report is noted as handed in. */
        record HandedIn(String folder) implements Told {}

        /** The printer has taken it. */
        record Printed() implements Told {}

        /** It did not work, and why. */
        record Failed(Trouble trouble) implements Told {}
    }

    ChangesState telling(Told now) {
        return new ChangesState(owed, now);
    }
}
