package dev.madoguchi.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Finds which day has to be closed first: one that was never closed does not wait until somebody remembers it. */
final class OpenDays {
    private final ClosingLog log;
    private final DayRecords records;
    private final Clock clock;

    OpenDays(ClosingLog log, DayRecords records, Clock clock) {
        this.log = log;
        this.records = records;
        this.clock = clock;
    }

    ToClose first() throws ClosingException {
        LocalDate today = LocalDate.now(clock);
        NavigableSet<LocalDate> held = new TreeSet<>(records.days());
        NavigableSet<LocalDate> begun = new TreeSet<>(held);
        for (LocalDate day : log.days()) {
            begun.add(day);
            if (log.stage(day) != ClosingStage.CERTIFIED) {
                held.add(day);
            }
        }
        if (!begun.isEmpty() && begun.last().isAfter(today)) {
            return new ToClose.ClockSetBack(today, begun.last());
        }
        return held.isEmpty() || !held.first().isBefore(today)
                ? new ToClose.Today(today)
                : new ToClose.Earlier(held.first());
    }
}
