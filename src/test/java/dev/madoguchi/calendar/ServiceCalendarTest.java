package dev.madoguchi.calendar;

import static dev.madoguchi.calendar.City.HOLIDAYS;
import static dev.madoguchi.calendar.City.hours;
import static dev.madoguchi.calendar.City.weekdays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.calendar.Announcement.Change;
import dev.madoguchi.calendar.CalendarDay.OpenHours;
import dev.madoguchi.calendar.Reason.Kind;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Service;
import dev.madoguchi.municipality.Site;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The five specifications' calendars, day by day. */
class ServiceCalendarTest {
    private static final OpenHours OFFICE = hours("08:30", "17:15");
    private static final OpenHours LATE = hours("08:30", "19:00");

    /** F109, 000 §4: weekdays 8:30 to 17:00, the last Sunday of March, the first Saturday of April, second Saturdays but in April and August. */
    @Test
    void keepsKokubunjisDaysOverTheWholeContract() throws ProfileException {
        City city = City.of("kokubunji");
        OpenHours usual = hours("08:30", "17:00");
        Map<LocalDate, OpenHours> expected = new TreeMap<>(weekdays("2026-09-01", "2027-03-31", date -> usual));
        for (String saturday : List.of(
                "2026-09-12", "2026-10-10", "2026-11-14", "2026-12-12", "2027-01-09", "2027-02-13", "2027-03-13")) {
            expected.put(LocalDate.parse(saturday), hours("09:00", "12:00"));
        }
        expected.put(LocalDate.of(2027, 3, 28), usual);

        assertEquals(expected, city.open("city-hall", "2026-08-01", "2027-04-30"));
    }

    /** 000 §4(1)①: April's opening is its first Saturday; April and August have no second one. The contract's dates aside, by the rules alone. */
    @Test
    void opensOnKokubunjisFirstSaturdayOfAprilOnly() throws ProfileException {
        City city = City.of("kokubunji");
        var rules = new DayRules(HOLIDAYS);
        var april = city.profile().sites().getFirst().hours().openings().stream()
                .map(opening -> opening.when())
                .filter(rule -> rules.means(rule, LocalDate.of(2027, 4, 3)))
                .toList();

        assertEquals(1, april.size());
        assertTrue(city.profile().sites().getFirst().hours().openings().stream()
                .noneMatch(opening -> rules.means(opening.when(), LocalDate.of(2027, 4, 10))
                        || rules.means(opening.when(), LocalDate.of(2027, 8, 14))));
    }

    /** F114, 000 §3 and §4(1)① proviso: the application service begins on 1 November and never works on the days of extra opening. */
    @Test
    void beginsEachServiceOnItsOwnDay() throws ProfileException {
        City city = City.of("kokubunji");
        Site hall = city.site("city-hall");
        Service issue = city.profile().timetable().service("issue").orElseThrow();
        Service application = city.profile().timetable().service("application").orElseThrow();
        LocalDate october = LocalDate.of(2026, 10, 30);

        assertTrue(city.calendar().day(hall, issue, october).open());
        assertEquals(
                Kind.NOT_BEGUN,
                city.calendar().day(hall, application, october).why().kind());
        assertTrue(city.calendar()
                .day(hall, application, LocalDate.of(2026, 11, 2))
                .open());
        assertFalse(city.calendar()
                .day(hall, application, LocalDate.of(2026, 11, 14))
                .open());
        assertTrue(city.calendar().day(hall, issue, LocalDate.of(2026, 11, 14)).open());
    }

    /** F110, 001 §5 and 別紙1: two fiscal years, Thursdays until seven, 24 Sundays, none of them a day of maintenance. */
    @Test
    void keepsYatsushirosDaysOverTwoFiscalYears() throws ProfileException {
        City city = City.of("yatsushiro");
        Map<LocalDate, OpenHours> expected = new TreeMap<>(weekdays(
                "2026-04-01", "2028-03-31", date -> date.getDayOfWeek() == DayOfWeek.THURSDAY ? LATE : OFFICE));
        for (String sunday : List.of(
                "2026-04-05",
                "2026-05-24",
                "2026-06-28",
                "2026-07-26",
                "2026-08-23",
                "2026-09-27",
                "2026-10-25",
                "2026-11-15",
                "2026-12-13",
                "2027-01-24",
                "2027-02-14",
                "2027-03-28",
                "2027-04-04",
                "2027-05-23",
                "2027-06-27",
                "2027-07-25",
                "2027-08-15",
                "2027-09-26",
                "2027-10-24",
                "2027-11-14",
                "2027-12-12",
                "2028-01-23",
                "2028-02-27",
                "2028-03-26")) {
            LocalDate date = LocalDate.parse(sunday);
            expected.put(date, OFFICE);
            assertEquals(Optional.empty(), city.day("city-hall", date).outage(), sunday);
        }

        assertEquals(expected, city.open("city-hall", "2026-03-01", "2028-04-30"));
    }

    /** F111, 002 §5: the town hall on weekdays, the shopping centre every day from ten to eight. */
    @Test
    void keepsToinsTwoWindowsApart() throws ProfileException {
        City city = City.of("toin");
        LocalDate last = city.profile().specification().to();
        Site hall = city.profile().sites().get(0);
        Site mall = city.profile().sites().get(1);
        LocalDate first = last.minusDays(80);

        assertEquals(
                weekdays(first.toString(), last.toString(), date -> hours("08:15", "17:00")),
                city.open(hall.id(), first.toString(), last.plusDays(9).toString()));
        first.datesUntil(last.plusDays(1))
                .forEach(date -> assertEquals(
                        Optional.of(hours("10:00", "20:00")),
                        city.day(mall.id(), date).hours(),
                        date.toString()));
    }

    /** F112, 003 §17: thirteen sites over two fiscal years, late on Thursdays at the seven wards only. */
    @Test
    void keepsKitakyushusWardsLateOnThursdaysAndItsBranchesNot() throws ProfileException {
        City city = City.of("kitakyushu");
        LocalDate last = city.profile().specification().to();
        LocalDate first = last.minusYears(2).plusDays(1);
        int late = 0;

        for (Site site : city.profile().sites()) {
            boolean ward = site.hours().id().equals("ward");
            late += ward ? 1 : 0;
            LocalDate from = city.profile()
                    .specification()
                    .from()
                    .filter(first::isBefore)
                    .orElse(first);
            assertEquals(
                    weekdays(
                            from.toString(),
                            last.toString(),
                            date -> ward && date.getDayOfWeek() == DayOfWeek.THURSDAY ? LATE : OFFICE),
                    city.open(site.id(), from.toString(), last.toString()),
                    site.id());
        }

        assertEquals(13, city.profile().sites().size());
        assertEquals(7, late);
    }

    /** F113, 004 §2-1(1)①: nine to five on weekdays; the station from ten to six, Saturdays too, and never on a holiday. */
    @Test
    void keepsKawagoesStationOpenOnSaturdays() throws ProfileException {
        City city = City.of("kawagoe");
        LocalDate last = city.profile().specification().to();
        LocalDate from = city.profile().specification().from().orElseThrow();

        from.datesUntil(last.plusDays(1)).forEach(date -> {
            boolean holiday = HOLIDAYS.on(date).isPresent();
            boolean sunday = date.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean saturday = date.getDayOfWeek() == DayOfWeek.SATURDAY;
            assertEquals(
                    holiday || sunday || saturday ? Optional.empty() : Optional.of(hours("09:00", "17:00")),
                    city.day("city-hall", date).hours(),
                    date.toString());
            assertEquals(
                    holiday || sunday ? Optional.empty() : Optional.of(hours("10:00", "18:00")),
                    city.day("service-station", date).hours(),
                    date.toString());
        });
    }

    /** 001 別紙1 ※1, domain-facts 8.5: the Sunday after the third Saturday, which is not always the third Sunday. */
    @Test
    void knowsTheMaintenanceOfTheNationalSystem() throws ProfileException {
        City city = City.of("toin");
        Site mall = city.profile().sites().get(1);
        YearMonth month = YearMonth.from(city.profile().specification().to().minusMonths(2));
        LocalDate sunday = month.atDay(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.SATURDAY))
                .plusDays(1);

        List<LocalDate> days = city.calendar().month(mall, month).stream()
                .filter(day -> day.outage().isPresent())
                .map(CalendarDay::date)
                .filter(date -> date.getDayOfMonth() > 3 && date.getDayOfMonth() < 29)
                .toList();

        assertEquals(List.of(sunday), days);
    }

    /** 003 §17-1(3) proviso: a typhoon shuts what is announced, where it is announced. */
    @Test
    void shutsForATyphoonAtTheSitesThatAreNamed() throws ProfileException {
        Profile profile = City.of("kitakyushu").profile();
        Site one = profile.sites().get(0);
        Site other = profile.sites().get(1);
        LocalDate day = LocalDate.of(2026, 9, 8);
        var typhoon = new Announcement(Optional.of(one.id()), day, new Change.Shut(), "台風のため窓口休止");
        var calendar = new ServiceCalendar(profile, HOLIDAYS, List.of(typhoon));

        assertEquals(
                new Reason(Kind.ANNOUNCED, "台風のため窓口休止", ""),
                calendar.day(one, day).why());
        assertFalse(calendar.day(one, day).open());
        assertTrue(calendar.day(other, day).open());
        assertTrue(calendar.day(one, day.plusDays(1)).open());
    }

    /** 001 別紙1 ※2: an opening is moved, and maintenance with it. */
    @Test
    void movesAnOpeningAndMaintenance() throws ProfileException {
        Profile profile = City.of("yatsushiro").profile();
        Site hall = profile.sites().getFirst();
        LocalDate was = LocalDate.of(2026, 11, 15);
        LocalDate is = LocalDate.of(2026, 11, 22);
        var calendar = new ServiceCalendar(
                profile,
                HOLIDAYS,
                List.of(
                        new Announcement(Optional.empty(), was, new Change.Shut(), "市の行事"),
                        new Announcement(Optional.empty(), is, new Change.Open(OFFICE), "休日窓口開庁（変更）"),
                        new Announcement(Optional.empty(), is, new Change.NoOutage(), "保守日の変更")));

        assertFalse(calendar.day(hall, was).open());
        assertEquals(Optional.of(OFFICE), calendar.day(hall, is).hours());
        assertEquals(Optional.empty(), calendar.day(hall, is).outage());
    }

    /** 000 §4(1)②: no exception for openings in the year-end closure. */
    @Test
    void saysWhyADayIsShut() throws ProfileException {
        City city = City.of("kokubunji");

        assertEquals(
                new Reason(Kind.HOLIDAY, "勤労感謝の日", "000 §4"),
                city.day("city-hall", LocalDate.of(2026, 11, 23)).why());
        assertEquals(
                Kind.NO_HOURS,
                city.day("city-hall", LocalDate.of(2026, 11, 22)).why().kind());
        assertEquals(
                Kind.CLOSURE,
                city.day("city-hall", LocalDate.of(2026, 12, 29)).why().kind());
        assertEquals(
                Kind.ENDED,
                city.day("city-hall", LocalDate.of(2027, 4, 1)).why().kind());
    }
}
