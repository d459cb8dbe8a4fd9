package dev.madoguchi.machine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A confirmed check of a ticket machine.
 *
 * @param who the id of who confirmed it
 */
public record MachineCheck(
        UUID id, CheckKind kind, String site, LocalDate day, String who, Instant at, List<CheckRow> rows) {

    public MachineCheck {
        rows = List.copyOf(rows);
    }

    /** The rows of one part, in their order. */
    List<CheckRow> rows(CheckRow.Part part) {
        return rows.stream().filter(row -> row.part() == part).toList();
    }
}
