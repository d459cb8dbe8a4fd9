package dev.madoguchi.daybook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.PhotoKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class DaybookTest {
    /** A quarter to nine in Tokyo, still the day before in London. */
    private static final Clock FRIDAY_MORNING =
            Clock.fixed(Instant.parse("2026-11-19T23:45:00Z"), ZoneId.of("Asia/Tokyo"));

    private static final Clock MONDAY_MORNING = Clock.offset(FRIDAY_MORNING, Duration.ofDays(3));
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final UUID VISIT = new UUID(0x4000, 1);
    private static final UUID OTHER = new UUID(0x4000, 2);

    private final SecureRandom random = new SecureRandom();
    private final StationKey key = MadeStore.key();

    @TempDir
    private Path home;

    private Database database;
    private DayKeys keys;
    private PhotoSafe photos;
    private Daybook daybook;

    @BeforeEach
    void open() throws StoreException {
        database = MadeStore.open(home.resolve("store"), key, FRIDAY_MORNING).database();
        keys = new DayKeys(home.resolve("days"), key, random);
        PhotoKeys photoKeys = new PhotoKeys(home.resolve("photos"), keys, random);
        var erasures = new PhotoErasures(
                database, photoKeys, new AuditTrail(database, FRIDAY_MORNING), FRIDAY_MORNING, step -> {});
        photos = new PhotoSafe(database, photoKeys, erasures, FRIDAY_MORNING, "000 §8");
        daybook = new Daybook(database, keys, photos, FRIDAY_MORNING);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsTheNewestDraftOfEachVisit() throws SecretException {
        save(VISIT, "one");
        save(OTHER, "other");
        save(VISIT, "two");

        assertEquals(List.of(VISIT, OTHER), daybook.drafts());
        assertEquals("two", text(daybook.openDraft(VISIT)));
        assertEquals("other", text(daybook.openDraft(OTHER)));
    }

    @Test
    void forgetsADraftThatWasDropped() throws SecretException {
        save(VISIT, "one");

        daybook.dropDraft(VISIT);
        daybook.dropDraft(VISIT);

        assertEquals(List.of(), daybook.drafts());
        assertEquals(SecretFault.ABSENT, fault(() -> daybook.openDraft(VISIT)));
    }

    @Test
    void putsTheFirstEntryInThePlaceOfTheDraft() throws SecretException {
        save(VISIT, "draft");

        complete(VISIT, "entry");
        complete(VISIT, "entry again");
        save(VISIT, "late draft");

        assertEquals(List.of(), daybook.drafts());
        assertEquals(List.of("entry"), entries(FRIDAY));
        assertEquals(List.of(VISIT), daybook.completed(FRIDAY));
    }

    @Test
    void countsAVisitForTheDayOnWhichItBegan() throws SecretException {
        save(VISIT, "draft");
        var monday = new Daybook(database, keys, photos, MONDAY_MORNING);

        monday.saveDraft(VISIT, "later".getBytes(UTF_8));
        monday.complete(VISIT, "entry".getBytes(UTF_8));
        monday.complete(OTHER, "other".getBytes(UTF_8));

        assertEquals(List.of("entry"), entries(FRIDAY));
        assertEquals(List.of("other"), entries(FRIDAY.plusDays(3)));
        assertEquals(List.of(FRIDAY, FRIDAY.plusDays(3)), monday.days());
    }

    @Test
    void opensNothingOnceTheDaysKeyIsDestroyed() throws SecretException {
        save(VISIT, "draft");
        complete(OTHER, "entry");

        keys.destroy(FRIDAY);

        assertEquals(List.of(), daybook.drafts());
        assertEquals(SecretFault.DESTROYED, fault(() -> daybook.openDraft(VISIT)));
        assertEquals(SecretFault.DESTROYED, fault(() -> daybook.entries(FRIDAY)));
        assertEquals(SecretFault.DESTROYED, fault(() -> save(VISIT, "again")));
    }

    @Test
    void erasesTheRowsOfOneDayAndNamesThem() throws SecretException {
        save(VISIT, "draft");
        complete(OTHER, "entry");
        new Daybook(database, keys, photos, MONDAY_MORNING).saveDraft(new UUID(0x4000, 3), "monday".getBytes(UTF_8));

        assertEquals(new Erased(List.of(VISIT), List.of(OTHER)), daybook.erase(FRIDAY));

        assertEquals(new Erased(List.of(), List.of()), daybook.erase(FRIDAY));
        assertEquals(List.of(), entries(FRIDAY));
        assertEquals(List.of(FRIDAY.plusDays(3)), daybook.days());
    }

    @Test
    void opensNoTextThatWasMovedToAnotherVisit() throws SecretException {
        save(VISIT, "one");
        save(OTHER, "other");

        database.jdbi()
                .useTransaction(handle -> handle.execute(
                        "update draft set sealed = (select sealed from draft where visit = ?) where visit = ?",
                        VISIT,
                        OTHER));

        assertEquals(SecretFault.WRONG_KEY, fault(() -> daybook.openDraft(OTHER)));
        assertEquals("one", text(daybook.openDraft(VISIT)));
    }

    private void save(UUID visit, String text) throws SecretException {
        daybook.saveDraft(visit, text.getBytes(UTF_8));
    }

    private void complete(UUID visit, String text) throws SecretException {
        daybook.complete(visit, text.getBytes(UTF_8));
    }

    private List<String> entries(LocalDate day) throws SecretException {
        return daybook.entries(day).stream().map(DaybookTest::text).toList();
    }

    private static String text(byte[] plain) {
        return new String(plain, UTF_8);
    }

    private static SecretFault fault(Executable deed) {
        return assertThrows(SecretException.class, deed).fault();
    }
}
