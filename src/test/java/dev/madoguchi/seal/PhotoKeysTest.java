package dev.madoguchi.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.PhotoKeys.Lying;
import dev.madoguchi.seal.PhotoKeys.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class PhotoKeysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final UUID VISIT = new UUID(0x4000, 1);
    private static final Name FIRST = new Name(new UUID(0x4000, 11), VISIT, FRIDAY);
    private static final Name SECOND = new Name(new UUID(0x4000, 12), VISIT, FRIDAY);
    private static final byte[] JPEG = "a picture".getBytes(UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final StationKey stationKey = StationKey.generate(random);

    @TempDir
    private Path home;

    @Test
    void opensAfterARestartWhatItSealed() throws SecretException {
        byte[] sealed = keys().seal(FIRST, JPEG);

        assertArrayEquals(JPEG, keys().open(FIRST, sealed));
    }

    @Test
    void opensNothingForAnotherPhotoOrAnotherVisitOrWhenAByteWasFlipped() throws SecretException {
        byte[] sealed = keys().seal(FIRST, JPEG);
        keys().seal(SECOND, JPEG);
        byte[] flipped = sealed.clone();
        flipped[sealed.length / 2] ^= 1;

        assertEquals(SecretFault.WRONG_KEY, fault(() -> keys().open(SECOND, sealed)));
        assertEquals(SecretFault.WRONG_KEY, fault(() -> keys().open(FIRST, flipped)));
        var stranger = new Name(FIRST.photo(), new UUID(0x4000, 2), FRIDAY);
        assertEquals(SecretFault.WRONG_KEY, fault(() -> keys().open(stranger, sealed)));
    }

    @Test
    void opensNoKeyThatWasPutInThePlaceOfAnother() throws Exception {
        byte[] sealed = keys().seal(FIRST, JPEG);
        keys().seal(SECOND, JPEG);
        Files.copy(file(FIRST), file(SECOND), StandardCopyOption.REPLACE_EXISTING);

        assertEquals(SecretFault.WRONG_KEY, fault(() -> keys().open(SECOND, sealed)));
    }

    @Test
    void destroysOnePhotoAndLeavesTheOther() throws SecretException {
        byte[] first = keys().seal(FIRST, JPEG);
        byte[] second = keys().seal(SECOND, JPEG);

        keys().destroy(FIRST.photo(), FRIDAY);
        keys().destroy(FIRST.photo(), FRIDAY);

        assertEquals(SecretFault.DESTROYED, fault(() -> keys().open(FIRST, first)));
        assertArrayEquals(JPEG, keys().open(SECOND, second));
        assertFalse(keys().exists(FIRST.photo(), FRIDAY));
        assertEquals(List.of(new Lying(SECOND.photo(), FRIDAY)), keys().lying());
    }

    @Test
    void destroysWhatNeverWasWithoutComplaint() throws SecretException {
        keys().destroy(FIRST.photo(), FRIDAY);

        assertEquals(List.of(), keys().lying());
    }

    @Test
    void findsAndDestroysAKeyWhoseWritingACrashCutOff() throws Exception {
        keys().seal(FIRST, JPEG);
        Path half = file(FIRST).resolveSibling(file(FIRST).getFileName() + ".tmp");
        Files.move(file(FIRST), half);

        assertEquals(List.of(new Lying(FIRST.photo(), FRIDAY)), keys().lying());
        keys().destroy(FIRST.photo(), FRIDAY);

        assertEquals(Set.of(), files());
    }

    @Test
    void opensNothingWithAKeyThatWasOverwrittenAndNotYetRemoved() throws Exception {
        byte[] sealed = keys().seal(FIRST, JPEG);
        Files.write(file(FIRST), new byte[(int) Files.size(file(FIRST))]);

        assertEquals(SecretFault.WRONG_KEY, fault(() -> keys().open(FIRST, sealed)));
    }

    @Test
    void goesWithTheKeyOfItsDay() throws SecretException {
        byte[] sealed = keys().seal(FIRST, JPEG);

        days().destroy(FRIDAY);

        assertEquals(SecretFault.DESTROYED, fault(() -> keys().open(FIRST, sealed)));
        assertEquals(SecretFault.DESTROYED, fault(() -> keys().seal(SECOND, JPEG)));
        assertEquals(List.of(new Lying(FIRST.photo(), FRIDAY)), keys().lying());
    }

    @Test
    void keepsTheKeyReadableByItsOwnerOnlyAndNamesNobody() throws Exception {
        keys().seal(FIRST, JPEG);

        assertEquals(Set.of("photo-2026-11-20-" + FIRST.photo() + ".key"), files());
        assertEquals(60, Files.size(file(FIRST)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file(FIRST))));
    }

    @Test
    void leavesForeignFilesAlone() throws Exception {
        keys().seal(FIRST, JPEG);
        for (String name : List.of("photo-2026-11-20-x.key", "photo-2026-13-20-" + VISIT + ".key", "note.txt")) {
            Files.createFile(home.resolve("photos").resolve(name));
        }

        assertEquals(List.of(new Lying(FIRST.photo(), FRIDAY)), keys().lying());
        assertTrue(Files.exists(home.resolve("photos/note.txt")));
    }

    private DayKeys days() {
        return new DayKeys(home.resolve("days"), stationKey, random);
    }

    private PhotoKeys keys() {
        return new PhotoKeys(home.resolve("photos"), days(), random);
    }

    private Path file(Name name) {
        return home.resolve("photos/photo-" + name.day() + "-" + name.photo() + ".key");
    }

    private Set<String> files() throws IOException {
        try (var list = Files.list(home.resolve("photos"))) {
            return list.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static SecretFault fault(Executable deed) {
        return assertThrows(SecretException.class, deed).fault();
    }
}
