package dev.madoguchi.daybook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.daybook.PhotoErasure.Step;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.store.Crash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a start puts right that a crash, or a fault of the disk, has left of photos. */
class PhotoSafeRecoveryTest extends SafeAtHand {
    @ParameterizedTest
    @EnumSource
    void endsAtTheNextStartWhatACrashCutOffInErasing(Step last) throws Exception {
        save(VISIT, FIRST, "face");
        save(OTHER, SECOND, "somebody else");
        progress = step -> {
            if (step == last) {
                throw new Crash();
            }
        };
        assertThrows(Crash.class, () -> safe.erase(VISIT, Reason.COMPLETED));
        progress = step -> {};

        restart();

        assertEquals(List.of(SECOND), lying());
        assertEquals(List.of(FIRST + " COMPLETED"), evidence());
        assertTrue(safe.erasures().of(FRIDAY).getFirst().erasedAt().isPresent());
        assertTrue(trail().contains("photo photo.erased.COMPLETED " + FIRST));
        assertEquals("somebody else", text(safe.open(OTHER)));
    }

    @ParameterizedTest
    @EnumSource
    void endsAtTheNextStartWhatACrashCutOffInErasingADay(Step last) throws Exception {
        save(VISIT, FIRST, "face");
        save(OTHER, SECOND, "somebody else");
        progress = step -> {
            if (step == last) {
                throw new Crash();
            }
        };
        assertThrows(Crash.class, () -> safe.eraseDay(FRIDAY));
        progress = step -> {};

        restart();

        assertEquals(List.of(), lying());
        assertEquals(Set.of(FIRST + " DAY_CLOSED", SECOND + " DAY_CLOSED"), Set.copyOf(evidence()));
        assertTrue(safe.erasures().of(FRIDAY).stream()
                .allMatch(erasure -> erasure.erasedAt().isPresent()));
        assertTrue(trail().containsAll(
                        List.of("photo photo.erased.DAY_CLOSED " + FIRST, "photo photo.erased.DAY_CLOSED " + SECOND)));
    }

    @Test
    void destroysAKeyUnderWhichNoPhotoLies() throws Exception {
        keys.seal(new PhotoKeys.Name(FIRST, VISIT, FRIDAY), bytes("the program was killed before it was noted"));

        restart();

        assertEquals(List.of(), lying());
        assertEquals(List.of(), evidence());
    }

    @Test
    void givesNoPhotoUpWhoseKeyItCannotLookFor() throws Exception {
        save(VISIT, FIRST, "face");
        Path folder = home.resolve("photos");
        Path aside = Files.move(folder, home.resolve("aside"));
        Files.createSymbolicLink(folder, folder);

        assertEquals(SecretFault.UNREADABLE, fault(safe::recover));
        assertEquals(SecretFault.UNREADABLE, fault(() -> safe.open(VISIT)));
        Files.delete(folder);
        Files.move(aside, folder);
        assertEquals("face", text(safe.open(VISIT)));
        assertEquals(List.of(), evidence());
    }

    @Test
    void saysOfNoPhotoThatItIsGoneWhoseKeyItCannotReach() throws Exception {
        save(VISIT, FIRST, "face");
        Path folder = home.resolve("photos");
        Path aside = Files.move(folder, home.resolve("aside"));
        Files.createSymbolicLink(folder, folder);

        assertEquals(SecretFault.UNREADABLE, fault(() -> safe.erase(VISIT, Reason.COMPLETED)));
        assertEquals(SecretFault.UNREADABLE, fault(() -> safe.holdsKeyOf(FRIDAY)));
        assertEquals(
                List.of(Optional.empty()),
                safe.erasures().of(FRIDAY).stream().map(PhotoErasure::erasedAt).toList());
        Files.delete(folder);
        Files.move(aside, folder);
        safe.recover();

        assertEquals(List.of(), lying());
        assertEquals(List.of(FIRST + " COMPLETED"), evidence());
    }

    @Test
    void givesUpAPhotoWhoseKeyIsGone() throws Exception {
        save(VISIT, FIRST, "face");
        keys.destroy(FIRST, FRIDAY);

        restart();

        assertEquals(List.of(), safe.kept());
        assertEquals(List.of(FIRST + " KEY_GONE"), evidence());
    }

    @Test
    void sealsAPhotoAgainThatWasNotNotedTheFirstTime() throws Exception {
        keys.seal(new PhotoKeys.Name(FIRST, VISIT, FRIDAY), bytes("face"));

        save(VISIT, FIRST, "face");

        assertEquals("face", text(safe.open(VISIT)));
    }
}
