package dev.madoguchi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.StoreException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalliesTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);

    @TempDir
    private Path home;

    @Test
    void countsEachDeedOfAVisitOnce() throws StoreException {
        try (Database database = Database.open(home, StationKey.generate(new SecureRandom()), Clock.systemUTC())
                .database()) {
            var tallies = new Tallies(database);
            UUID visit = new UUID(0x4000, 1);
            UUID other = new UUID(0x4000, 2);

            tallies.count(FRIDAY, "honcho", "photo", visit);
            tallies.count(FRIDAY, "honcho", "photo", visit);
            tallies.count(SATURDAY, "station", "photo", visit);
            tallies.count(FRIDAY, "honcho", "photo", other);
            tallies.count(FRIDAY, "honcho", "application", visit);
            tallies.count(SATURDAY, "honcho", "application", other);

            assertEquals(Map.of("photo", 2, "application", 1), tallies.totals(FRIDAY, "honcho"));
            assertEquals(Map.of(), tallies.totals(SATURDAY, "station"));
            assertEquals(Map.of("photo", 2, "application", 2), tallies.totals(FRIDAY, SATURDAY, "honcho"));
        }
    }
}
