package dev.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.reading.Profiles;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What 八代市's specification (001) says, clause by clause. */
class YatsushiroProfileTest {
    private Profile profile;

    @BeforeEach
    void read() throws ProfileException {
        profile = Profiles.read(Path.of("sample-config/yatsushiro.yaml"));
    }

    /** 001 §4. */
    @Test
    void worksInTheMainBuilding() {
        Site hall = profile.sites().getFirst();

        assertEquals("八代市役所本庁舎", hall.name());
        assertEquals(Optional.of("熊本県八代市松江城町1番25号"), hall.address());
    }

    /** 001 §5(2). */
    @Test
    void staysOpenUntilSevenOnThursdays() {
        assertEquals(
                List.of(
                        new WeeklyHours(
                                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
                                LocalTime.of(8, 30),
                                LocalTime.of(17, 15)),
                        new WeeklyHours(Set.of(DayOfWeek.THURSDAY), LocalTime.of(8, 30), LocalTime.of(19, 0))),
                profile.sites().getFirst().hours().weekly());
    }

    /** 001 別紙1: one Sunday a month for two years, none of them a day of maintenance (※1). */
    @Test
    void opensOnOneSundayAMonthForTwoYears() {
        List<LocalDate> dates = openings();

        assertEquals(24, dates.size());
        assertEquals(24, dates.stream().map(YearMonth::from).distinct().count(), "one in each month");
        assertEquals(YearMonth.of(2026, 4), YearMonth.from(dates.getFirst()));
        assertEquals(YearMonth.of(2028, 3), YearMonth.from(dates.getLast()));
        for (LocalDate date : dates) {
            assertEquals(DayOfWeek.SUNDAY, date.getDayOfWeek());
            assertTrue(!date.equals(maintenance(YearMonth.from(date))), date + " is a day of maintenance");
        }
    }

    /** 001 §5(1)③ and the remarks of 別紙1: the busy season's days are the rows of April and March. */
    @Test
    void opensOnTheSundaysOfTheBusySeason() {
        List<LocalDate> dates = openings();

        for (int year : new int[] {2026, 2027}) {
            LocalDate firstOfApril =
                    LocalDate.of(year, Month.APRIL, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.SUNDAY));
            LocalDate lastOfMarch =
                    LocalDate.of(year + 1, Month.MARCH, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
            assertTrue(dates.containsAll(List.of(firstOfApril, lastOfMarch)));
        }
    }

    /** 001 別紙1 ※1. */
    @Test
    void knowsWhenTheNationalSystemIsDown() {
        assertEquals(
                new Closure(
                        "J-LISのシステムメンテナンス",
                        new DayRule.NthWeekday(3, DayOfWeek.SATURDAY, EnumSet.allOf(Month.class), 1),
                        false),
                profile.timetable().outages().getFirst());
    }

    /** 001 §6(4), §6(5): the call centre is not among what opens on holidays. */
    @Test
    void leavesTheCallCentreShutOnHolidays() {
        assertEquals(
                List.of(),
                profile.timetable()
                        .service("call-centre")
                        .flatMap(Service::hours)
                        .orElseThrow()
                        .openings());
    }

    /** 001 §8. */
    @Test
    void callsCertificatesFirst() {
        assertEquals(
                List.of("C"),
                profile.series().stream()
                        .filter(TicketSeries::first)
                        .map(TicketSeries::letter)
                        .toList());
        assertEquals("C", profile.procedure("certificate").orElseThrow().series());
    }

    /** 001 §6(3)①(ウ). */
    @Test
    void helpsWithApplicationsByMynaAssist() {
        assertEquals(
                List.of(Route.AT_ISSUE),
                profile.procedure("application").orElseThrow().routes());
    }

    /** 001 §9(5)④⑤. */
    @Test
    void wantsReportsOnTheNextWorkingDayAndInTheSecondWeek() {
        Reports reports = profile.rules().reports();

        assertEquals(
                Optional.of(new ReportRule.Due.NextBusinessDay()),
                reports.daily().orElseThrow().due());
        assertEquals(
                Optional.of(new ReportRule.Due.WeekOfNextMonth(2)),
                reports.monthly().orElseThrow().due());
    }

    private List<LocalDate> openings() {
        return profile.sites().getFirst().hours().openings().stream()
                .flatMap(opening -> ((DayRule.Dates) opening.when()).dates().stream())
                .toList();
    }

    private static LocalDate maintenance(YearMonth month) {
        return month.atDay(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.SATURDAY))
                .plusDays(1);
    }
}
