package dev.madoguchi.agenda;

import dev.madoguchi.calendar.Announcement;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.report.Announcements;
import dev.madoguchi.report.Announcements.Entered;
import dev.madoguchi.report.Duties;
import dev.madoguchi.report.Duty;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The month of one site: its rules, what was announced, what is owed. */
public final class Agenda {
    private final Profile profile;
    private final Site site;
    private final Announcements announcements;
    private final Duties duties;
    private final Clock clock;
    private final NationalHolidays holidays = new NationalHolidays();

    public Agenda(Profile profile, Site site, Announcements announcements, Duties duties, Clock clock) {
        this.profile = profile;
        this.site = site;
        this.announcements = announcements;
        this.duties = duties;
        this.clock = clock;
    }

    MonthState look(YearMonth month, LocalDate chosen) {
        List<Entered> entered = announcements.entered();
        List<Announcement> inForce = entered.stream().map(Entered::announcement).toList();
        ServiceCalendar calendar = new ServiceCalendar(profile, holidays, inForce);
        return new MonthState(
                month,
                chosen,
                calendar.month(site, month),
                entered.stream().filter(each -> isHere(each, month)).toList(),
                duties.lately(calendar),
                LocalDateTime.now(clock),
                new Told.Nothing());
    }

    /** The reports of late that are not handed in, or that the city has still to confirm, the oldest first. */
    public List<Duty> owed() {
        List<Announcement> inForce =
                announcements.entered().stream().map(Entered::announcement).toList();
        return duties.lately(new ServiceCalendar(profile, holidays, inForce)).stream()
                .filter(duty -> duty.handedIn().isEmpty() || duty.confirming() == Duty.Confirming.AWAITED)
                .toList();
    }

    private boolean isHere(Entered entered, YearMonth month) {
        return YearMonth.from(entered.announcement().date()).equals(month)
                && entered.announcement().site().map(site.id()::equals).orElse(true);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Announces a change of a day of this site. */
    void announce(UUID id, LocalDate day, Announcement.Change change, String name, String by) {
        announcements.enter(id, new Announcement(Optional.of(site.id()), day, change, name), by);
    }

    void withdraw(UUID id, String by) {
        announcements.withdraw(id, by);
    }

    void handedIn(Duty duty, String by, boolean deputy) {
        duties.handedIn(duty, by, deputy);
    }

    void confirmed(Duty duty, String officer) {
        duties.confirmed(duty, officer);
    }
}
