package dev.madoguchi.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class DayKeysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final byte[] VISIT = "visit".getBytes(UTF_8);
    private static final byte[] TEXT = "山田 花子".getBytes(UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final StationKey stationKey = StationKey.generate(random);

    @TempDir
    private Path home;

    @Test
    void opensTodayWhatItSealedToday() throws SecretException {
        byte[] sealed = seal(keys(), FRIDAY);

        try (DayKey again = keys().of(FRIDAY)) {
            assertArrayEquals(TEXT, again.open(sealed, VISIT));
        }
    }

    @Test
    void opensNothingForAnotherVisitOrAnotherDayOrWhenAByteWasFlipped() throws SecretException {
        byte[] sealed = seal(keys(), FRIDAY);
        byte[] flipped = sealed.clone();
        flipped[sealed.length / 2] ^= 1;

        try (DayKey friday = keys().of(FRIDAY);
                DayKey monday = keys().of(MONDAY)) {
            assertEquals(SecretFault.WRONG_KEY, fault(() -> friday.open(sealed, "other".getBytes(UTF_8))));
            assertEquals(SecretFault.WRONG_KEY, fault(() -> friday.open(flipped, VISIT)));
            assertEquals(SecretFault.WRONG_KEY, fault(() -> friday.open(new byte[3], VISIT)));
            assertEquals(SecretFault.WRONG_KEY, fault(() -> monday.open(sealed, VISIT)));
        }
    }

    /** A disk that fails to answer looks like one on which nothing lies: a new key there would shut the whole day. */
    @Test
    void makesNoOtherKeyWhereItCannotTellWhetherOneLiesThere() throws Exception {
        Path endless = home.resolve("day-2026-11-20.key");
        Files.createSymbolicLink(endless, endless);

        assertEquals(SecretFault.UNREADABLE, fault(() -> keys().of(FRIDAY).close()));

        assertTrue(Files.isSymbolicLink(endless));
    }

    @Test
    void notesNoEndOfAKeyThatItCannotLookAt() throws Exception {
        Path endless = home.resolve("day-2026-11-20.shared");
        Files.createSymbolicLink(endless, endless);
        DayKeys keys = keys();

        assertEquals(SecretFault.UNREADABLE, fault(() -> keys.destroy(FRIDAY)));

        assertFalse(keys.isDestroyed(FRIDAY));
    }

    @Test
    void tellsAFolderThatCannotBeLookedAtFromOneWithoutKeys() throws Exception {
        Path endless = home.resolve("endless");
        Files.createSymbolicLink(endless, endless);

        assertEquals(SecretFault.UNREADABLE, fault(() -> new DayKeys(endless, stationKey, random).days()));
        assertEquals(List.of(), new DayKeys(home.resolve("none"), stationKey, random).days());
    }

    @Test
    void opensNothingAfterTheDayWasDestroyed() throws Exception {
        DayKeys keys = keys();
        seal(keys, FRIDAY);
        seal(keys, MONDAY);

        keys.destroy(FRIDAY);

        assertTrue(keys.isDestroyed(FRIDAY));
        assertEquals(SecretFault.DESTROYED, fault(() -> keys.of(FRIDAY).close()));
        assertEquals(SecretFault.DESTROYED, fault(() -> keys().of(FRIDAY).close()));
        assertEquals(Set.of("day-2026-11-20.destroyed", "day-2026-11-23.key"), files());
        keys.of(MONDAY).close();
    }

    @Test
    void destroysTwiceAndWhatNeverWasWithoutComplaint() throws Exception {
        DayKeys keys = keys();
        keys.of(FRIDAY).close();

        keys.destroy(FRIDAY);
        keys.destroy(FRIDAY);
        keys.destroy(MONDAY);

        assertEquals(Set.of("day-2026-11-20.destroyed", "day-2026-11-23.destroyed"), files());
    }

    @Test
    void finishesADestructionThatACrashCutOff() throws Exception {
        DayKeys keys = keys();
        keys.of(FRIDAY).close();
        Files.copy(home.resolve("day-2026-11-20.key"), home.resolve("day-2026-11-20.key.tmp"));
        Files.createFile(home.resolve("day-2026-11-20.destroyed"));

        assertEquals(SecretFault.DESTROYED, fault(() -> keys.of(FRIDAY).close()));
        assertEquals(List.of(FRIDAY), keys.days());
        keys.destroy(FRIDAY);

        assertEquals(Set.of("day-2026-11-20.destroyed"), files());
        assertEquals(List.of(), keys.days());
    }

    @Test
    void keepsTheKeyReadableByItsOwnerOnlyAndNeverInTheClear() throws Exception {
        keys().of(FRIDAY).close();

        Path file = home.resolve("day-2026-11-20.key");
        assertEquals(60, Files.size(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void opensNothingThatWasSealedUnderAnotherStationsKey() throws Exception {
        byte[] sealed = seal(keys(), FRIDAY);
        var stranger = new DayKeys(home, StationKey.generate(random), random);

        try (DayKey strange = stranger.of(FRIDAY)) {
            assertEquals(SecretFault.WRONG_KEY, fault(() -> strange.open(sealed, VISIT)));
        }
        try (DayKey own = keys().of(FRIDAY)) {
            assertArrayEquals(TEXT, own.open(sealed, VISIT));
        }
    }

    @Test
    void doesNotSealAfterItWasClosed() throws SecretException {
        DayKey key = keys().of(FRIDAY);
        key.close();

        assertThrows(IllegalStateException.class, () -> key.seal(TEXT, VISIT));
        assertFalse(keys().isDestroyed(FRIDAY));
    }

    private DayKeys keys() {
        return new DayKeys(home, stationKey, random);
    }

    private static byte[] seal(DayKeys keys, LocalDate day) throws SecretException {
        try (DayKey key = keys.of(day)) {
            return key.seal(TEXT, VISIT);
        }
    }

    private Set<String> files() throws IOException {
        try (var list = Files.list(home)) {
            return list.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static SecretFault fault(Executable deed) {
        return assertThrows(SecretException.class, deed).fault();
    }
}
