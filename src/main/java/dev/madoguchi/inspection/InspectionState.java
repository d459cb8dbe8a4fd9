package dev.madoguchi.inspection;

import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.device.DeviceFault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an inspector sees.
 *
 * @param day the day whose rows are shown
 * @param rows one page of them
 * @param more whether there are later ones
 * @param pages how many pages lie before this one
 * @param told what the last deed came to
 */
public record InspectionState(LocalDate day, List<AuditRow> rows, boolean more, int pages, Told told) {
    public InspectionState {
        rows = List.copyOf(rows);
    }

    /** What there is to say beside the rows. */
    public sealed interface Told {
        /** Nothing. */
        record Nothing() implements Told {}

        /** The trail is being read, or paper made. */
        record Working() implements Told {}

        /** The paper is in the printer's queue, or why not. */
        record Printed(Optional<DeviceFault> fault) implements Told {}

        /** It could not be done. */
        record NotDone() implements Told {}
    }

    InspectionState telling(Told now) {
        return new InspectionState(day, rows, more, pages, now);
    }
}
