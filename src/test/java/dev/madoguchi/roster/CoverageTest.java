package dev.madoguchi.roster;

import static dev.madoguchi.roster.RosterStation.DAY;
import static dev.madoguchi.roster.RosterStation.planned;
import static dev.madoguchi.roster.RosterStation.shift;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.calendar.CalendarDay;
import dev.madoguchi.calendar.CalendarDay.OpenHours;
import dev.madoguchi.calendar.Reason;
import dev.madoguchi.municipality.Post;
import dev.madoguchi.municipality.Staffing;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F131: enough people at every moment of opening (004 §2-1(9), 003 §18-5, 000 §7(3), 001 §9(1)). */
class CoverageTest {
    private static final Staffing TWO = new Staffing("従事者", List.of(), List.of(), 2, "004 §2-1(9)");
    private static final Staffing ONE_IN_CHARGE =
            new Staffing("責任者", List.of("ward"), List.of(Post.RESPONSIBLE, Post.DEPUTY), 1, "003 §18-5");
    private static final Reason WHY = new Reason(Reason.Kind.WEEKLY, "", "");
    private static final CalendarDay OPEN = new CalendarDay(
            DAY, Optional.of(new OpenHours(LocalTime.of(9, 0), LocalTime.of(17, 0))), WHY, Optional.empty());

    @TempDir
    private Path home;

    @Test
    void findsTheBreakInWhichOnlyOneIsThere() {
        List<PlannedDay> planned = List.of(
                planned(DAY, "1001", shift("08:30", "17:15", Post.RESPONSIBLE)),
                planned(DAY, "1002", shift("08:30", "12:00", Post.CLERK), shift("13:00", "17:15", Post.CLERK)));

        List<Gap> gaps = new Coverage(List.of(TWO), "ward").gaps(OPEN, planned);

        assertEquals(List.of(new Gap(DAY, LocalTime.NOON, LocalTime.of(13, 0), TWO, 1)), gaps);
    }

    @Test
    void countsADeputyForWhoeverIsInCharge() {
        List<PlannedDay> planned = List.of(
                planned(DAY, "1001", shift("09:00", "12:00", Post.RESPONSIBLE)),
                planned(DAY, "1002", shift("12:00", "17:00", Post.DEPUTY)),
                planned(DAY, "1003", shift("09:00", "17:00", Post.CLERK)));

        assertEquals(List.of(), new Coverage(List.of(ONE_IN_CHARGE), "ward").gaps(OPEN, planned));
    }

    @Test
    void joinsStretchesAndTellsTheFewest() {
        List<PlannedDay> planned = List.of(planned(DAY, "1001", shift("10:00", "11:00", Post.CLERK)));

        assertEquals(
                List.of(new Gap(DAY, LocalTime.of(9, 0), LocalTime.of(17, 0), TWO, 0)),
                new Coverage(List.of(TWO), "ward").gaps(OPEN, planned));
    }

    @Test
    void asksNothingOfAnotherSiteNorOfADayOnWhichTheSiteIsShut() {
        CalendarDay shut = new CalendarDay(DAY, Optional.empty(), WHY, Optional.empty());

        assertEquals(List.of(), new Coverage(List.of(ONE_IN_CHARGE), "branch").gaps(OPEN, List.of()));
        assertEquals(List.of(), new Coverage(List.of(TWO), "ward").gaps(shut, List.of()));
    }

    @Test
    void tellsGapsUntilTheEndOfNextWeekAndNothingWhereTheTableIsNotInUse() throws Exception {
        try (RosterStation station = new RosterStation(home, "kokubunji").peopled()) {
            assertEquals(List.of(), station.rostering.ahead());

            station.shifts.plan(List.of(planned(DAY, "1001", shift("08:00", "12:00", Post.RESPONSIBLE))), "1001");

            List<Gap> ahead = station.rostering.ahead();
            assertEquals(DAY, ahead.getFirst().day());
            assertEquals(LocalTime.NOON, ahead.getFirst().from());
            assertEquals(DAY.plusDays(7), ahead.getLast().day());
            assertEquals(6, ahead.size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kokubunji, 000 §7(3), 1",
        "yatsushiro, 001 §9(1), 1",
        "kitakyushu, 003 §18-3(4)・§18-5, 1",
        "kawagoe, 004 §2-1(9), 2"
    })
    void asksWhatEachSpecificationAsks(String profile, String clause, int people) {
        Staffing rule =
                RosterStation.profile(profile).rules().roster().minimum().getFirst();

        assertEquals(clause, rule.clause());
        assertEquals(people, rule.people());
    }
}
