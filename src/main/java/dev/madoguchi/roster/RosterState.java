package dev.madoguchi.roster;

import dev.madoguchi.calendar.CalendarDay;
import dev.madoguchi.roster.Presence.There;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the shift table's screen shows.
 *
 * @param chosen the day of the chosen cell
 * @param row the row of the chosen cell
 * @param days of the month, ascending
 * @param gaps of the month
 * @param overtaken days of the month that another station planned at the same time, and was faster with
 * @param there who signed in on the chosen day
 * @param outcome what came of the last deed
 */
record RosterState(
        LocalDate chosen,
        int row,
        PlanTable table,
        List<CalendarDay> days,
        List<Gap> gaps,
        List<Overtaken> overtaken,
        List<There> there,
        RosterOutcome outcome) {
    RosterState {
        days = List.copyOf(days);
        gaps = List.copyOf(gaps);
        overtaken = List.copyOf(overtaken);
        there = List.copyOf(there);
    }

    YearMonth month() {
        return YearMonth.from(chosen);
    }

    Optional<Member> member() {
        return row < table.members().size() ? Optional.of(table.members().get(row)) : Optional.empty();
    }

    RosterState with(RosterOutcome came) {
        return new RosterState(chosen, row, table, days, gaps, overtaken, there, came);
    }

    RosterState atRow(int other) {
        int last = Math.max(0, table.members().size() - 1);
        return new RosterState(
                chosen, Math.clamp(other, 0, last), table, days, gaps, overtaken, there, new RosterOutcome.Nothing());
    }
}
