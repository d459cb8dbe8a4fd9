package dev.madoguchi.closing;

import dev.madoguchi.report.Duty;
import dev.madoguchi.sync.CityWord;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What else of a day the city has to have beside its ledger, and how it stands.
 *
 * @param report the day's report; empty where none is owed
 * @param records whether the city accepts the records (検収)
 */
public record DayAtCity(Optional<Duty> report, Acceptance records) {

    /** Whether the city accepts the day's records. */
    public sealed interface Acceptance {
        /** There are none. */
        record Nothing() implements Acceptance {}

        /** The city cannot be asked now. */
        record Away(int records) implements Acceptance {}

        /**
         * The city was asked.
         *
         * @param records how many this station has of the day
         * @param word what it said last; empty where it has said nothing yet
         */
        record Asked(int records, Optional<CityWord> word) implements Acceptance {}
    }

    /** Looks how a day stands. */
    @FunctionalInterface
    public interface Source {
        /** Asks the city too: with a limit, and away from the JavaFX thread. */
        DayAtCity of(LocalDate day) throws InterruptedException;
    }

    static DayAtCity nothing() {
        return new DayAtCity(Optional.empty(), new Acceptance.Nothing());
    }
}
