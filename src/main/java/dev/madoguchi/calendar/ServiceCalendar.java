package dev.madoguchi.calendar;

import dev.madoguchi.calendar.Announcement.Change;
import dev.madoguchi.calendar.CalendarDay.OpenHours;
import dev.madoguchi.calendar.Reason.Kind;
import dev.madoguchi.municipality.Closure;
import dev.madoguchi.municipality.DayRule;
import dev.madoguchi.municipality.Hours;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Service;
import dev.madoguchi.municipality.Site;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When a municipality's counters are open, and why. For a date, the first that applies decides:
 *
 * <ol>
 *   <li>the contract or the service has not begun, or the contract has ended: shut;
 *   <li>an announcement that it is shut, then one that it opens;
 *   <li>the rules of its {@link Hours}, in the order that stands there.
 * </ol>
 *
 * <p>A pure function of the profile and what was announced.
 */
public final class ServiceCalendar {
    private final Profile profile;
    private final NationalHolidays holidays;
    private final DayRules rules;
    private final List<Announcement> announcements;

    public ServiceCalendar(Profile profile, NationalHolidays holidays, List<Announcement> announcements) {
        this.profile = profile;
        this.holidays = holidays;
        rules = new DayRules(holidays);
        this.announcements = List.copyOf(announcements);
    }

    /** A site as a whole. */
    public CalendarDay day(Site site, LocalDate date) {
        return day(site, site.hours(), profile.specification().from(), date);
    }

    /** One service at a site: it may have hours of its own and begin on a day of its own (000 §3, §4(1)①). */
    public CalendarDay day(Site site, Service service, LocalDate date) {
        Hours hours = service.hours().orElse(site.hours());
        return day(site, hours, service.from().or(() -> profile.specification().from()), date);
    }

    /** What holds for a service that is not done at a moment at which its site is open; empty where it is done, or the site is shut. */
    public Optional<CalendarDay> away(Site site, Service service, LocalDateTime now) {
        CalendarDay own = day(site, service, now.toLocalDate());
        return day(site, now.toLocalDate()).openAt(now.toLocalTime()) && !own.openAt(now.toLocalTime())
                ? Optional.of(own)
                : Optional.empty();
    }

    /** Every day of a month at a site, ascending. */
    public List<CalendarDay> month(Site site, YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(date -> day(site, date))
                .toList();
    }

    private CalendarDay day(Site site, Hours hours, Optional<LocalDate> from, LocalDate date) {
        CalendarDay day = contract(from, date)
                .or(() -> announced(site, date))
                .or(() -> closed(hours, date, Closure::always))
                .or(() -> opening(hours, date))
                .or(() -> closed(hours, date, closure -> true))
                .orElseGet(() -> weekly(hours, date));
        return day.open() ? new CalendarDay(date, day.hours(), day.why(), outage(site, date)) : day;
    }

    private Optional<CalendarDay> contract(Optional<LocalDate> from, LocalDate date) {
        String clause = profile.specification().number();
        if (from.filter(date::isBefore).isPresent()) {
            return Optional.of(shut(date, new Reason(Kind.NOT_BEGUN, "", clause)));
        }
        return date.isAfter(profile.specification().to())
                ? Optional.of(shut(date, new Reason(Kind.ENDED, "", clause)))
                : Optional.empty();
    }

    private Optional<CalendarDay> announced(Site site, LocalDate date) {
        return told(site, date, Change.Shut.class)
                .map(shut -> shut(date, new Reason(Kind.ANNOUNCED, shut.name(), "")))
                .or(() -> told(site, date, Change.Open.class).map(opened -> {
                    Change.Open open = (Change.Open) opened.change();
                    return open(date, open.hours(), new Reason(Kind.ANNOUNCED, opened.name(), ""));
                }));
    }

    private Optional<Announcement> told(Site site, LocalDate date, Class<? extends Change> change) {
        return announcements.stream()
                .filter(each -> each.concerns(site.id(), date) && change.isInstance(each.change()))
                .findFirst();
    }

    private Optional<CalendarDay> closed(Hours hours, LocalDate date, Predicate<Closure> which) {
        return hours.closures().stream()
                .filter(which.and(closure -> rules.means(closure.when(), date)))
                .findFirst()
                .map(closure -> shut(date, reason(closure, hours, date)));
    }

    private Reason reason(Closure closure, Hours hours, LocalDate date) {
        if (closure.when() instanceof DayRule.NationalHolidays) {
            return new Reason(Kind.HOLIDAY, holidays.on(date).orElse(closure.name()), hours.clause());
        }
        return new Reason(Kind.CLOSURE, closure.name(), hours.clause());
    }

    private Optional<CalendarDay> opening(Hours hours, LocalDate date) {
        return hours.openings().stream()
                .filter(opening -> rules.means(opening.when(), date))
                .findFirst()
                .map(opening -> open(
                        date,
                        new OpenHours(opening.from(), opening.to()),
                        new Reason(Kind.OPENING, opening.name(), hours.clause())));
    }

    private static CalendarDay weekly(Hours hours, LocalDate date) {
        return hours.weekly().stream()
                .filter(week -> week.days().contains(date.getDayOfWeek()))
                .findFirst()
                .map(week ->
                        open(date, new OpenHours(week.from(), week.to()), new Reason(Kind.WEEKLY, "", hours.clause())))
                .orElseGet(() -> shut(date, new Reason(Kind.NO_HOURS, "", hours.clause())));
    }

    private Optional<Reason> outage(Site site, LocalDate date) {
        if (told(site, date, Change.NoOutage.class).isPresent()) {
            return Optional.empty();
        }
        Stream<String> told = told(site, date, Change.Outage.class).map(Announcement::name).stream();
        Stream<String> ruled = profile.timetable().outages().stream()
                .filter(outage -> rules.means(outage.when(), date))
                .map(Closure::name);
        return Stream.concat(told, ruled).findFirst().map(name -> new Reason(Kind.OUTAGE, name, ""));
    }

    private static CalendarDay open(LocalDate date, OpenHours hours, Reason why) {
        return new CalendarDay(date, Optional.of(hours), why, Optional.empty());
    }

    private static CalendarDay shut(LocalDate date, Reason why) {
        return new CalendarDay(date, Optional.empty(), why, Optional.empty());
    }
}
