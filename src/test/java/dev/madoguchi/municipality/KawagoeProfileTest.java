package dev.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.municipality.reading.Profiles;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What 川越市's specification (004) says, clause by clause. */
class KawagoeProfileTest {
    private Profile profile;

    @BeforeEach
    void read() throws ProfileException {
        profile = Profiles.read(Path.of("sample-config/kawagoe.yaml"));
    }

    /** 004 §2-1(1)①. */
    @Test
    void hasFiveSitesUntilFiveAndOneUntilSixOnSaturdaysToo() {
        WeeklyHours early = new WeeklyHours(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
        WeeklyHours late = new WeeklyHours(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), LocalTime.of(10, 0), LocalTime.of(18, 0));

        assertEquals(
                List.of(early, early, early, early, early, late),
                profile.sites().stream()
                        .map(site -> site.hours().weekly().getFirst())
                        .toList());
        assertEquals(
                List.of("市役所本庁舎1階", "高階市民センター", "大東市民センター", "霞ヶ関市民センター", "名細市民センター", "川越市民サービスステーション"),
                profile.sites().stream().map(Site::name).toList());
    }

    /** 004 §2-2(1). */
    @Test
    void answersTheTelephoneFromHalfPastEight() {
        Hours calls = profile.timetable()
                .service("call-centre")
                .flatMap(Service::hours)
                .orElseThrow();

        assertEquals(
                List.of(new WeeklyHours(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 30), LocalTime.of(17, 15))),
                calls.weekly());
        assertEquals(2, calls.closures().size());
    }

    /** 004 §2-1(2)①: ア, イ and ウ at every place. */
    @Test
    void offersAllThreeRoutesAtEverySite() {
        Procedure application = profile.procedure("application").orElseThrow();

        assertEquals(List.of(Route.AT_ISSUE, Route.POST, Route.SMARTPHONE), application.routes());
        assertEquals(
                6,
                profile.sites().stream()
                        .filter(site -> profile.proceduresAt(site).contains(application))
                        .count());
    }

    /** 004 §2-1(7)①イ, (11)③; §2-1(2)③. */
    @Test
    void deletesPhotosOnceTheyArePrintedAndTakesNoneForExpress() {
        assertEquals(Retention.Moment.AFTER_PRINTING, profile.retention().photo());
        assertEquals(
                Optional.of(ExpressPhoto.Way.CITY_TERMINAL),
                profile.rules().expressPhoto().map(ExpressPhoto::to));
    }

    /** 004 §2-1(12)①アイ. */
    @Test
    void wantsReportsOnTheNextWorkingDayAndSevenDaysAfterTheMonth() {
        Reports reports = profile.rules().reports();

        assertEquals(
                Optional.of(new ReportRule.Due.NextBusinessDay()),
                reports.daily().orElseThrow().due());
        assertEquals(
                Optional.of(new ReportRule.Due.DaysAfterMonthEnd(7)),
                reports.monthly().orElseThrow().due());
    }
}
