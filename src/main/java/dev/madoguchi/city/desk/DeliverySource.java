package dev.madoguchi.city.desk;

import dev.madoguchi.city.receipt.Acceptance;
import dev.madoguchi.seal.StationKeys;
import java.time.LocalDate;
import java.util.List;

/** Where the city desk has the deliveries from. Every call may wait, and has a limit. */
public interface DeliverySource {

    /** The records of a day, in the order in which they came, and what was said of them, the latest last. */
    Day day(LocalDate day) throws DeskException;

    /** One sealed record. */
    byte[] bytes(Listed record) throws DeskException;

    /** What the stations' signatures are checked with. */
    StationKeys stations() throws DeskException;

    /**
     * A day as it is listed.
     *
     * @param said what the city said of deliveries of the day before
     */
    record Day(List<Listed> records, List<Acceptance> said) {
        public Day {
            records = List.copyOf(records);
            said = List.copyOf(said);
        }
    }
}
