package dev.madoguchi.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.madoguchi.city.console.SiteStaffing;
import dev.madoguchi.city.vault.AttendanceVault;
import dev.madoguchi.city.vault.AttendanceVault.Attended;
import dev.madoguchi.city.vault.ShiftVault;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.roster.StaffedHour;
import dev.madoguchi.seal.StationName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityStaffingTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final StationName STATION = new StationName("kokubunji", "city-hall", "W-01");

    @TempDir
    private Path folder;

    @Test
    void countsWhoIsPlannedAndWhoCameHourByHour() throws Exception {
        try (VaultDatabase database = VaultDatabase.open(folder, new SecureRandom())) {
            CityProfiles profiles = new CityProfiles(database, NOON);
            profiles.keep(Files.readString(Path.of("sample-config/kokubunji.yaml")));
            ShiftVault shifts = new ShiftVault(database);
            AttendanceVault attendance = new AttendanceVault(database);
            CityStaffing staffing = new CityStaffing(new ReadProfiles(profiles), shifts, attendance);
            plan(shifts, "1001", "08:00-12:00 RESPONSIBLE");
            plan(shifts, "1002", "13:00-20:00 DEPUTY");
            plan(shifts, "1003", "08:00-20:00 CLERK");
            attendance.note(STATION, DAY, new Attended("1003", "08:20"));

            SiteStaffing now =
                    staffing.at("kokubunji", "city-hall", DAY.atTime(9, 30)).orElseThrow();

            assertEquals(3, now.planned());
            assertEquals(1, now.present());
            StaffedHour nine = hour(now, 9);
            assertEquals(1, nine.planned());
            assertEquals(Optional.of(0), nine.present());
            assertEquals(0, hour(now, 12).planned());
            assertEquals(Optional.empty(), hour(now, 12).present());
            assertFalse(hour(now, 13).isShort());
        }
    }

    @Test
    void asksNothingOfASiteThatIsShutOrUnknown() throws Exception {
        try (VaultDatabase database = VaultDatabase.open(folder, new SecureRandom())) {
            CityProfiles profiles = new CityProfiles(database, NOON);
            profiles.keep(Files.readString(Path.of("sample-config/kokubunji.yaml")));
            CityStaffing staffing = new CityStaffing(
                    new ReadProfiles(profiles), new ShiftVault(database), new AttendanceVault(database));
            LocalDateTime newYear = LocalDate.of(2027, 1, 1).atTime(10, 0);

            assertEquals(
                    Optional.of(new SiteStaffing(false, 0, 0, List.of())),
                    staffing.at("kokubunji", "city-hall", newYear));
            assertEquals(Optional.empty(), staffing.at("kokubunji", "elsewhere", newYear));
            assertEquals(Optional.empty(), staffing.at("elsewhere", "city-hall", newYear));
        }
    }

    private static void plan(ShiftVault shifts, String person, String line) {
        shifts.take(STATION, new ShiftVault.Planned(DAY, person, 0, line), NOON.instant());
    }

    private static StaffedHour hour(SiteStaffing staffing, int hour) {
        return staffing.hours().stream()
                .filter(each -> each.hour() == hour)
                .findFirst()
                .orElseThrow();
    }
}
