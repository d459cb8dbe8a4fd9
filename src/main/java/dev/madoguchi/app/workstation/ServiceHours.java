package dev.madoguchi.app.workstation;

import dev.madoguchi.agenda.DayWords;
import dev.madoguchi.calendar.Away;
import dev.madoguchi.calendar.CalendarDay;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Service;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.report.Announcements;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which businesses are not done now although the counter is open: those with hours of their own or a later first day (000 §3, §4(1)①).
 * Nothing is forbidden by it, as the hours lock nobody out (000 §4(2)②, 001 §5(2), 003 §17-1(4)).
 */
final class ServiceHours {
    /** What is announced by hand need not be read every second. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Profile profile;
    private final Site site;
    private final Announcements announcements;
    private final DayWords words;
    private final Clock clock;
    private final NationalHolidays holidays = new NationalHolidays();
    private volatile ServiceCalendar calendar;
    private volatile Instant readAt = Instant.EPOCH;

    /** In which words it is said, and by which clock. */
    record Manner(Texts texts, Clock clock) {}

    ServiceHours(Profile profile, Site site, Announcements announcements, Manner manner) {
        this.profile = profile;
        this.site = site;
        this.announcements = announcements;
        words = new DayWords(manner.texts());
        clock = manner.clock();
        calendar = new ServiceCalendar(profile, holidays, List.of());
    }

    /** What of this site is not done now, those together that are not for the same reason. Reads what was announced; slow. */
    List<Away> look() {
        read();
        Map<CalendarDay, List<String>> away = new LinkedHashMap<>();
        profile.proceduresAt(site).stream()
                .map(Procedure::service)
                .distinct()
                .flatMap(id -> profile.timetable().service(id).stream())
                .forEach(service -> away(service)
                        .ifPresent(day -> away.computeIfAbsent(day, each -> new ArrayList<>())
                                .add(service.name())));
        return away.entrySet().stream()
                .map(each -> new Away(each.getValue(), each.getKey()))
                .toList();
    }

    private void read() {
        Instant now = clock.instant();
        if (!now.isBefore(readAt.plus(FRESH))) {
            calendar = new ServiceCalendar(profile, holidays, announcements.inForce());
            readAt = now;
        }
    }

    /** That a procedure is not done now, by what was announced when {@link #look} last read it; quick. */
    Optional<Notice> of(Procedure procedure) {
        return profile.timetable()
                .service(procedure.service())
                .flatMap(service -> away(service).map(day -> words.away(new Away(List.of(service.name()), day))));
    }

    private Optional<CalendarDay> away(Service service) {
        return calendar.away(site, service, LocalDateTime.now(clock));
    }
}
