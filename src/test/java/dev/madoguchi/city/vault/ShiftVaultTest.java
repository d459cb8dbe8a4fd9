package dev.madoguchi.city.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.vault.AttendanceVault.Attended;
import dev.madoguchi.city.vault.ShiftVault.Planned;
import dev.madoguchi.seal.StationName;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShiftVaultTest {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final StationName ONE = new StationName("131016", "main", "W-01");
    private static final StationName TWO = new StationName("131016", "main", "W-02");
    private static final StationName NEIGHBOUR = new StationName("131024", "main", "W-01");
    private static final String MORNING = "08:30-12:00 CLERK";
    private static final String EVENING = "13:00-17:15 CLERK";

    @TempDir
    private Path folder;

    private static Planned planned(String person, int follows, String shifts) {
        return new Planned(DAY, person, follows, shifts);
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void takesTheFirstPlanOfAVersionAnyNumberOfTimesAndNoOther(TestEngine engine) throws Exception {
        try (VaultDatabase database = engine.open(folder)) {
            ShiftVault vault = new ShiftVault(database);

            assertTrue(vault.take(ONE, planned("1001", 0, MORNING), NOON));
            assertTrue(vault.take(ONE, planned("1001", 0, MORNING), NOON));
            assertFalse(vault.take(TWO, planned("1001", 0, EVENING), NOON));
            assertFalse(vault.take(TWO, planned("1001", 5, EVENING), NOON));
            assertTrue(vault.take(TWO, planned("1001", 1, ""), NOON));
            assertTrue(vault.take(NEIGHBOUR, planned("1001", 0, EVENING), NOON));

            assertEquals(
                    List.of(new KeptShifts(2, "main", DAY, "1001", 2, "W-02", "")),
                    vault.after("131016", "main", 0, 10));
            assertEquals(List.of(), vault.after("131016", "main", 2, 10));
            assertEquals(List.of(), vault.after("131016", "branch", 0, 10));
            assertEquals(
                    List.of(new KeptShifts(1, "main", DAY, "1001", 1, "W-01", EVENING)),
                    vault.of("131024", "main", DAY));
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void leavesNoGapWhereManyStationsPlanAtOnceAndTakesOneOfEachVersion(TestEngine engine) throws Exception {
        try (VaultDatabase database = engine.open(folder);
                var threads = Executors.newFixedThreadPool(4)) {
            ShiftVault vault = new ShiftVault(database);
            List<Future<Boolean>> taken = new ArrayList<>();
            for (int n = 0; n < 12; n++) {
                StationName from = new StationName("131016", "main", "W-" + n % 3);
                String shifts = "08:30-1" + n % 3 + ":15 CLERK";
                String person = "100" + n / 3;
                taken.add(threads.submit(() -> vault.take(from, planned(person, 0, shifts), NOON)));
            }
            int counted = 0;
            for (Future<Boolean> each : taken) {
                counted += each.get() ? 1 : 0;
            }

            assertEquals(4, counted);
            assertEquals(
                    LongStream.rangeClosed(1, 4).boxed().toList(),
                    vault.after("131016", "main", 0, 100).stream()
                            .map(KeptShifts::seq)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void keepsTheFirstTimeThatSomebodyWasAtASite(TestEngine engine) throws Exception {
        try (VaultDatabase database = engine.open(folder)) {
            AttendanceVault vault = new AttendanceVault(database);

            vault.note(ONE, DAY, new Attended("1001", "09:05"));
            vault.note(ONE, DAY, new Attended("1001", "11:00"));
            vault.note(TWO, DAY, new Attended("1001", "08:31"));
            vault.note(NEIGHBOUR, DAY, new Attended("1009", "08:00"));

            assertEquals(List.of(new Attended("1001", "08:31")), vault.of("131016", "main", DAY));
            assertEquals(List.of(), vault.of("131016", "main", DAY.plusDays(1)));
        }
    }
}
