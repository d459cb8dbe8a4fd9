package dev.madoguchi.dayrecord;

import dev.madoguchi.municipality.RecordKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A record as it was written or last corrected.
 *
 * @param revision 1 as it was first written, one more with each correction
 * @param day the working day it belongs to, also when it is corrected later
 * @param faq the version of the FAQ in force when it was written
 * @param by the id of who wrote this revision
 */
public record DayRecord(UUID id, int revision, LocalDate day, String faq, Matter matter, String by, Instant at) {

    public boolean isOpen() {
        return matter.standing() != Standing.CLOSED;
    }

    /** A complaint that the counter has not settled goes to the city the same day (000 §5(1)⑤, 003 §10-5). */
    public boolean isDueToday() {
        return matter.kind() == RecordKind.COMPLAINT && matter.standing() == Standing.OPEN;
    }
}
