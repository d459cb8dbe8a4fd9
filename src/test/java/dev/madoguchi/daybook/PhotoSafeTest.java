package dev.madoguchi.daybook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.daybook.PhotoErasure.Step;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.SecretFault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which photo is kept and which goes, while visits go on. */
class PhotoSafeTest extends SafeAtHand {
    @Test
    void keepsThePhotoWhileItsDraftGoesOnAndAfterItIsCompleted() throws Exception {
        save(VISIT, FIRST, "face");
        daybook.saveDraft(VISIT, bytes("later"));
        daybook.complete(VISIT, bytes("entry"));
        restart();

        assertEquals(List.of(new PhotoKeys.Name(FIRST, VISIT, FRIDAY)), safe.kept());
        assertEquals("face", text(safe.open(VISIT)));
        assertEquals(List.of(), safe.erasures().of(FRIDAY));
    }

    @Test
    void keepsThePhotoOfACompletedVisitWhenAnotherComesTooLate() throws Exception {
        save(VISIT, FIRST, "face");
        daybook.complete(VISIT, bytes("entry"));

        save(VISIT, SECOND, "late");

        assertEquals("face", text(safe.open(VISIT)));
        assertEquals(List.of(), safe.erasures().of(FRIDAY));
    }

    @Test
    void erasesTheEarlierPhotoWhenAnotherIsTaken() throws Exception {
        save(VISIT, FIRST, "blurred");
        save(OTHER, SECOND, "somebody else");
        UUID third = new UUID(0x4000, 13);

        save(VISIT, third, "sharp");

        assertEquals("sharp", text(safe.open(VISIT)));
        assertEquals("somebody else", text(safe.open(OTHER)));
        assertEquals(List.of(third, SECOND), lying());
        assertEquals(List.of(FIRST + " RETAKEN"), evidence());
    }

    @Test
    void erasesThePhotoTogetherWithADraftThatIsDropped() throws Exception {
        save(VISIT, FIRST, "face");

        daybook.dropDraft(VISIT);
        daybook.dropDraft(VISIT);

        assertEquals(SecretFault.ABSENT, fault(() -> safe.open(VISIT)));
        assertEquals(List.of(), lying());
        assertEquals(List.of(FIRST + " LEFT"), evidence());
    }

    @Test
    void keepsThePhotoOfACompletedVisitWhenALateDropComes() throws Exception {
        save(VISIT, FIRST, "face");
        daybook.complete(VISIT, bytes("entry"));

        daybook.dropDraft(VISIT);

        assertEquals("face", text(safe.open(VISIT)));
    }

    @Test
    void letsTheDraftGoOnWithoutItsPhoto() throws Exception {
        save(VISIT, FIRST, "face");

        daybook.saveWithoutPhoto(VISIT, bytes("printed"), Reason.PRINTED);

        assertEquals("printed", text(daybook.openDraft(VISIT)));
        assertEquals(Optional.empty(), safe.of(VISIT));
        assertEquals(List.of(FIRST + " PRINTED"), evidence());
    }

    @Test
    void notesWhatWhenWhyAndWhereItIsWritten() throws Exception {
        save(VISIT, FIRST, "face");

        safe.erase(VISIT, Reason.COMPLETED);
        safe.erase(VISIT, Reason.DELIVERED);

        PhotoErasure erasure = safe.erasures().of(FRIDAY).getFirst();
        assertEquals(
                new PhotoErasure(
                        FIRST,
                        VISIT,
                        FRIDAY,
                        erasure.sha256(),
                        Reason.COMPLETED,
                        CLAUSE,
                        MORNING.instant(),
                        Optional.of(MORNING.instant())),
                erasure);
        assertEquals(64, erasure.sha256().length());
        assertEquals(1, safe.erasures().of(FRIDAY).size());
        assertEquals(List.of("photo photo.erased.COMPLETED " + FIRST), trail());
        assertEquals(List.of(Step.values()), steps);
    }

    @Test
    void erasesWhatIsLeftOfADayAndNothingOfAnother() throws Exception {
        save(VISIT, FIRST, "face");
        keys.seal(new PhotoKeys.Name(new UUID(7, 7), OTHER, FRIDAY), bytes("came back"));
        keys.seal(new PhotoKeys.Name(SECOND, OTHER, FRIDAY.plusDays(3)), bytes("monday"));

        safe.eraseDay(FRIDAY);
        safe.eraseDay(FRIDAY);

        assertFalse(safe.holdsKeyOf(FRIDAY));
        assertTrue(safe.holdsKeyOf(FRIDAY.plusDays(3)));
        assertEquals(List.of(FIRST + " DAY_CLOSED"), evidence());
    }
}
