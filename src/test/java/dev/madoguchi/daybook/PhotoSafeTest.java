package dev.madoguchi.daybook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.daybook.PhotoErasure.Reason;
import dev.madoguchi.daybook.PhotoErasure.Step;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Crash;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhotoSafeTest {
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-19T23:45:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final String CLAUSE = "003 §7-1(1)ク";
    private static final UUID VISIT = new UUID(0x4000, 1);
    private static final UUID OTHER = new UUID(0x4000, 2);
    private static final UUID FIRST = new UUID(0x4000, 11);
    private static final UUID SECOND = new UUID(0x4000, 12);

    private final SecureRandom random = new SecureRandom();
    private final StationKey key = MadeStore.key();
    private final List<Step> steps = new ArrayList<>();
    private Consumer<Step> progress = steps::add;

    @TempDir
    private Path home;

    private Database database;
    private PhotoKeys keys;
    private AuditTrail audit;
    private PhotoSafe safe;
    private Daybook daybook;

    @BeforeEach
    void open() throws StoreException {
        database = MadeStore.open(home.resolve("store"), key, MORNING).database();
        DayKeys days = new DayKeys(home.resolve("days"), key, random);
        keys = new PhotoKeys(home.resolve("photos"), days, random);
        audit = new AuditTrail(database, MORNING);
        safe = new PhotoSafe(
                database,
                keys,
                new PhotoErasures(database, keys, audit, MORNING, step -> progress.accept(step)),
                MORNING,
                CLAUSE);
        daybook = new Daybook(database, days, safe, MORNING);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void restart() throws SecretException, StoreException {
        close();
        open();
        safe.recover();
    }

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

    @Test
    void sealsAPhotoAgainThatWasNotNotedTheFirstTime() throws Exception {
        keys.seal(new PhotoKeys.Name(FIRST, VISIT, FRIDAY), bytes("face"));

        save(VISIT, FIRST, "face");

        assertEquals("face", text(safe.open(VISIT)));
    }

    private void save(UUID visit, UUID photo, String text) throws SecretException {
        daybook.savePhoto(visit, bytes("draft"), photo, bytes(text));
    }

    private List<UUID> lying() throws SecretException {
        return keys.lying().stream()
                .map(PhotoKeys.Lying::photo)
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    private List<String> evidence() {
        return safe.erasures().of(FRIDAY).stream()
                .map(each -> each.photo() + " " + each.reason())
                .toList();
    }

    private List<String> trail() {
        return audit.after(0, 100).stream().map(PhotoSafeTest::line).toList();
    }

    private static String line(AuditRow row) {
        return row.who() + " " + row.deed() + " " + row.subject();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(byte[] plain) {
        return new String(plain, UTF_8);
    }

    private static SecretFault fault(Executable deed) {
        return assertThrows(SecretException.class, deed).fault();
    }
}
