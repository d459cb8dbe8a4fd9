package dev.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.reading.Profiles;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What 国分寺市 詳細仕様書2 (000) says, clause by clause. */
class KokubunjiProfileTest {
    private static final LocalTime HALF_PAST_EIGHT = LocalTime.of(8, 30);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private Profile profile;

    @BeforeEach
    void read() throws ProfileException {
        profile = Profiles.read(Path.of("sample-config/kokubunji.yaml"));
    }

    /** 000 §2. */
    @Test
    void worksAtTheCityHallOnly() {
        assertEquals(
                List.of("国分寺市役所 国分寺市泉町二丁目2番18号"),
                profile.sites().stream()
                        .map(site -> site.name() + " " + site.address().orElseThrow())
                        .toList());
        assertEquals(Optional.empty(), profile.code());
    }

    /** 000 §3: (1) and (6) from 1 September, (2) to (5) from 1 November, until 31 March 2027. */
    @Test
    void beginsItsServicesOnTwoDates() {
        var dates = profile.timetable().services().stream()
                .collect(Collectors.toMap(Service::id, service -> service.from().orElseThrow()));

        LocalDate september = LocalDate.of(2026, 9, 1);
        LocalDate november = LocalDate.of(2026, 11, 1);
        assertEquals(
                Map.of(
                        "issue", september,
                        "call-centre", november,
                        "reception", november,
                        "floor", november,
                        "application", november,
                        "management", september),
                dates);
        assertEquals(LocalDate.of(2027, 3, 31), profile.specification().to());
    }

    /** 000 §4(1)①, §4(2)①. */
    @Test
    void opensOnHolidaysByThreeRules() {
        Hours counter = profile.timetable().hours().getFirst();

        Set<Month> notAprilNorAugust = EnumSet.complementOf(EnumSet.of(Month.APRIL, Month.AUGUST));
        assertEquals(
                List.of(
                        new Opening(
                                "3月最終週の日曜日",
                                new DayRule.NthWeekday(
                                        DayRule.NthWeekday.LAST, DayOfWeek.SUNDAY, Set.of(Month.MARCH), 0),
                                HALF_PAST_EIGHT,
                                FIVE),
                        new Opening(
                                "4月第1土曜日",
                                new DayRule.NthWeekday(1, DayOfWeek.SATURDAY, Set.of(Month.APRIL), 0),
                                HALF_PAST_EIGHT,
                                FIVE),
                        new Opening(
                                "毎月第2土曜日",
                                new DayRule.NthWeekday(2, DayOfWeek.SATURDAY, notAprilNorAugust, 0),
                                LocalTime.of(9, 0),
                                LocalTime.NOON)),
                counter.openings());
        assertEquals(
                List.of(new WeeklyHours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), HALF_PAST_EIGHT, FIVE)),
                counter.weekly());
    }

    /** 000 §4(1)②: 12月29日から翌年の1月3日まで, without the exception that ① makes. */
    @Test
    void closesOverNewYearWhateverOpens() {
        assertEquals(
                List.of(
                        new Closure("国民の祝日に関する法律に規定する休日", new DayRule.NationalHolidays(), false),
                        new Closure(
                                "12月29日から翌年の1月3日までの日",
                                new DayRule.Yearly(MonthDay.of(12, 29), MonthDay.of(1, 3)),
                                true)),
                profile.timetable().hours().getFirst().closures());
    }

    /** 000 §4(1)①ただし書. */
    @Test
    void keepsTheCallCentreAndApplicationHelpToWeekdays() {
        Site hall = profile.site("city-hall").orElseThrow();
        Hours help = profile.hours(hall, profile.procedure("application").orElseThrow());

        assertEquals(List.of(), help.openings());
        assertEquals(
                Optional.of(help),
                profile.timetable().service("call-centre").orElseThrow().hours());
        assertEquals(
                hall.hours(), profile.hours(hall, profile.procedure("pick-up").orElseThrow()));
    }

    /** 000 §5(1)⑥: five windows; §5(3)①: three for cards, two for certificates. */
    @Test
    void hasThreeWindowsForCardsAndTwoForCertificates() {
        List<Window> windows = profile.sites().getFirst().windows();

        Procedure pickUp = profile.procedure("pick-up").orElseThrow();
        assertEquals(5, windows.stream().filter(window -> window.serves(pickUp)).count());
        assertEquals(
                List.of("card-1", "card-2", "card-3", "certificate-1", "certificate-2", "application"),
                windows.stream().map(Window::id).toList());
    }

    /** 000 §5(5)①②③. */
    @Test
    void helpsWithApplicationsOnlineOrOnPaperAndWithExpressPhotos() {
        assertEquals(
                List.of(Route.AT_ISSUE, Route.POST),
                profile.procedure("application").orElseThrow().routes());
        assertEquals(
                List.of(Route.EXPRESS),
                profile.procedure("express").orElseThrow().routes());
        assertEquals(
                Optional.of(ExpressPhoto.Way.SD_CARD),
                profile.rules().expressPhoto().map(ExpressPhoto::to));
        assertEquals("市民課窓口", profile.rules().form().desk());
        assertFalse(profile.procedures().stream().anyMatch(Procedure::asksResidency));
    }

    /** 000 §5(5)① against §8ア. */
    @Test
    void keepsFourFieldsInTheLedgerAndShowsTheOtherReading() {
        assertEquals(
                List.of(LedgerField.NAME, LedgerField.ADDRESS, LedgerField.BIRTH_DATE, LedgerField.TELEPHONE),
                profile.ledger().fields());
        assertEquals(
                List.of(new LedgerRule.Choice(
                        List.of(LedgerField.ADDRESS, LedgerField.NAME, LedgerField.TELEPHONE), "000 §8ア")),
                profile.ledger().others());
    }

    /** 000 §8イ. */
    @Test
    void wantsTheDailyReportByHalfPastFiveAndPhotosDeliveredAtOnce() {
        assertEquals(
                Optional.of(new ReportRule.Due.SameDay(LocalTime.of(17, 30))),
                profile.rules().reports().daily().orElseThrow().due());
        assertEquals(Retention.Moment.AFTER_DELIVERY, profile.retention().photo());
    }

    @Test
    void takesTheRestFromTheDefaults() {
        assertEquals(List.of(".kojinbango-card.go.jp"), profile.rules().form().hosts());
        assertTrue(profile.consent().source().contains("既定"));
        assertEquals(List.of(), profile.rules().cameras());
    }
}
