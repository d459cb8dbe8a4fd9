package dev.madoguchi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.calendar.Announcement;
import dev.madoguchi.calendar.Announcement.Change;
import dev.madoguchi.calendar.CalendarDay.OpenHours;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.StoreException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F112 (003 §17-1(3)): closures that were announced outlive the program's end. */
class AnnouncementsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    private static final Announcement TYPHOON = new Announcement(Optional.empty(), DAY, new Change.Shut(), "台風のため窓口休止");
    private static final Announcement MOVED = new Announcement(
            Optional.of("moji"),
            DAY.plusDays(4),
            new Change.Open(new OpenHours(LocalTime.of(9, 0), LocalTime.of(12, 0))),
            "休日開庁の振替");

    @TempDir
    private Path home;

    @Test
    void keepsWhatWasAnnouncedOverTheProgramsEnd() throws StoreException {
        try (StationKey key = StationKey.generate(new SecureRandom())) {
            try (Database first = Database.open(home, key, Clock.systemUTC()).database()) {
                new Announcements(first, Clock.systemUTC()).enter(new UUID(0x4000, 1), MOVED, "1001");
            }

            try (Database again = Database.open(home, key, Clock.systemUTC()).database()) {
                assertEquals(List.of(MOVED), new Announcements(again, Clock.systemUTC()).inForce());
            }
        }
    }

    @Test
    void entersOnceAndWithdrawsOnce() throws StoreException {
        try (StationKey key = StationKey.generate(new SecureRandom());
                Database database = Database.open(home, key, Clock.systemUTC()).database()) {
            Announcements announcements = new Announcements(database, Clock.systemUTC());
            UUID id = new UUID(0x4000, 2);
            announcements.enter(id, TYPHOON, "1001");
            announcements.enter(id, TYPHOON, "1001");

            assertEquals(1, announcements.entered().size());
            assertTrue(announcements.withdraw(id, "1001"));
            assertFalse(announcements.withdraw(id, "1001"));
            assertEquals(List.of(), announcements.inForce());
        }
    }
}
