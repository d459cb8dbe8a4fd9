package dev.madoguchi.dayrecord;

import java.util.List;
import java.util.Optional;

/**
 * What the records' screen shows.
 *
 * @param today each record of today as it stands, the newest first
 * @param open what is not closed, of whatever day, the oldest first
 * @param correcting the record that is being corrected, with every revision of it; empty while a new one is written
 * @param affected what an incident would touch now
 * @param told what became of the last deed
 */
record RecordsState(
        List<DayRecord> today,
        List<DayRecord> open,
        List<DayRecord> correcting,
        Optional<Affected> affected,
        Told told) {
    RecordsState {
        today = List.copyOf(today);
        open = List.copyOf(open);
        correcting = List.copyOf(correcting);
    }

    static RecordsState empty() {
        return new RecordsState(List.of(), List.of(), List.of(), Optional.empty(), new Told.Nothing());
    }

    /** The last revision of the record that is being corrected. */
    Optional<DayRecord> chosen() {
        return correcting.isEmpty() ? Optional.empty() : Optional.of(correcting.getLast());
    }

    RecordsState telling(Told now) {
        return new RecordsState(today, open, correcting, affected, now);
    }

    RecordsState correcting(List<DayRecord> trail) {
        return new RecordsState(today, open, trail, affected, new Told.Nothing());
    }
}
