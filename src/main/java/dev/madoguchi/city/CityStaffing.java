package dev.madoguchi.city;

import dev.madoguchi.calendar.CalendarDay;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.city.console.SiteStaffing;
import dev.madoguchi.city.console.StaffingLook;
import dev.madoguchi.city.vault.AttendanceVault;
import dev.madoguchi.city.vault.AttendanceVault.Attended;
import dev.madoguchi.city.vault.ShiftVault;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.roster.Coverage;
import dev.madoguchi.roster.PlannedDay;
import dev.madoguchi.roster.ShiftChange;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the shift tables that stations share against the rules of the profiles, by the same reckoning as the stations. Safe for several threads. */
final class CityStaffing implements StaffingLook {
    private final ReadProfiles profiles;
    private final ShiftVault shifts;
    private final AttendanceVault attendance;
    private final NationalHolidays holidays = new NationalHolidays();

    CityStaffing(ReadProfiles profiles, ShiftVault shifts, AttendanceVault attendance) {
        this.profiles = profiles;
        this.shifts = shifts;
        this.attendance = attendance;
    }

    @Override
    public Optional<SiteStaffing> at(String municipality, String site, LocalDateTime now) {
        return profiles.of(municipality)
                .flatMap(profile -> profile.site(site).map(found -> staffing(profile, found, now)));
    }

    private SiteStaffing staffing(Profile profile, Site site, LocalDateTime now) {
        CalendarDay day = new ServiceCalendar(profile, holidays, List.of()).day(site, now.toLocalDate());
        List<PlannedDay> planned = shifts.of(profile.id(), site.id(), day.date()).stream()
                .map(kept -> new PlannedDay(kept.day(), kept.person(), ShiftChange.shifts(kept.shifts())))
                .filter(each -> !each.shifts().isEmpty())
                .toList();
        Set<String> there = attendance.of(profile.id(), site.id(), day.date()).stream()
                .map(Attended::person)
                .collect(Collectors.toSet());
        var coverage = new Coverage(profile.rules().roster().minimum(), site.id());
        return new SiteStaffing(
                day.open(), planned.size(), there.size(), coverage.hours(day, planned, there, now.toLocalTime()));
    }
}
