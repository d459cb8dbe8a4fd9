package dev.madoguchi.calendar;

import static java.util.stream.Collectors.toMap;

import dev.madoguchi.calendar.CalendarDay.OpenHours;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.reading.Profiles;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** A municipality of the samples with the calendar of its profile. */
record City(Profile profile, ServiceCalendar calendar) {
    static final NationalHolidays HOLIDAYS = new NationalHolidays();

    static City of(String id) throws ProfileException {
        Profile profile = Profiles.read(Path.of("sample-config/" + id + ".yaml"));
        return new City(profile, new ServiceCalendar(profile, HOLIDAYS, List.of()));
    }

    Site site(String id) {
        return profile.site(id).orElseThrow();
    }

    CalendarDay day(String site, LocalDate date) {
        return calendar.day(site(site), date);
    }

    /** The open days of a span with both ends, with their hours. */
    Map<LocalDate, OpenHours> open(String site, String from, String to) {
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .map(date -> day(site, date))
                .filter(CalendarDay::open)
                .collect(toMap(CalendarDay::date, day -> day.hours().orElseThrow(), (one, other) -> one, TreeMap::new));
    }

    /** The ordinary rule of three specifications: Monday to Friday, no holidays, no year-end. */
    static Map<LocalDate, OpenHours> weekdays(String from, String to, Function<LocalDate, OpenHours> hours) {
        Predicate<LocalDate> works = date -> date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && HOLIDAYS.on(date).isEmpty()
                && MonthDay.from(date).isBefore(MonthDay.of(12, 29))
                && MonthDay.from(date).isAfter(MonthDay.of(1, 3));
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .filter(works)
                .collect(toMap(date -> date, hours, (one, other) -> one, TreeMap::new));
    }

    static OpenHours hours(String from, String to) {
        return new OpenHours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
