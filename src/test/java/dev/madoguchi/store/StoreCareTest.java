package dev.madoguchi.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.StationKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class StoreCareTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final StationKey key = StationKey.generate(new SecureRandom());

    @TempDir
    private Path home;

    private StoreFiles files;

    @BeforeEach
    void name() {
        files = new StoreFiles(home);
    }

    /** Where a computer is set to write numbers in the figures of another script. */
    @Test
    @ResourceLock(Resources.LOCALE)
    void leavesANoteThatIsReadWhateverFiguresTheComputerWrites() throws Exception {
        Locale usual = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try (Database database = open()) {
            Care made = care(database, MORNING).backup();

            assertEquals(List.of(made), new CareNote(files).read());
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, usual);
        }
    }

    @Test
    void rebuildsOnceADayFromTheBackupAsItLiesThereAndKeepsTheEvidence() throws Exception {
        try (Database database = open()) {
            insert(database, 40);
            database.backup();

            List<Care> first = care(database, MORNING).look();
            List<Care> sameDay =
                    care(database, MORNING.plus(Duration.ofHours(3))).look();
            List<Care> nextDay =
                    care(database, MORNING.plus(Duration.ofDays(1))).look();

            assertEquals(List.of(CareDeed.DRILL, CareDeed.BACKUP), deeds(first));
            assertEquals(List.of(CareDeed.BACKUP), deeds(sameDay));
            assertEquals(List.of(CareDeed.DRILL, CareDeed.BACKUP), deeds(nextDay));
            Care drill = first.getFirst();
            assertTrue(drill.isGood());
            assertTrue(drill.copied().rows() >= 40);
            assertEquals(
                    drill,
                    care(database, MORNING).between(MORNING, MORNING.plusSeconds(1)).stream()
                            .filter(each -> each.deed() == CareDeed.DRILL)
                            .findFirst()
                            .orElseThrow());
            assertFalse(Files.exists(files.drill()));
            assertEquals(40, drafts(database));
        }
    }

    @Test
    void replacesABackupThatChangedOnTheDisk() throws Exception {
        try (Database database = open()) {
            insert(database, 40);
            database.backup();
            flip(files.backup(), 0.6);

            List<Care> done = care(database, MORNING).look();

            assertEquals(
                    List.of(CareDeed.DRILL, CareDeed.BACKUP, CareDeed.DRILL),
                    deeds(done).subList(0, 3));
            assertEquals(Optional.of(StoreFault.BACKUP_CHANGED), done.getFirst().fault());
            assertTrue(done.get(1).isGood());
            assertTrue(done.get(2).isGood());
        }
    }

    @Test
    void restoresNoBackupThatChangedOnTheDisk() throws Exception {
        try (Database database = open()) {
            insert(database, 40);
        }
        flip(files.main(), 0.5);
        flip(files.backup(), 0.6);

        var refused = assertThrows(StoreException.class, this::open);

        assertEquals(StoreFault.BEYOND_REPAIR, refused.fault());
    }

    @Test
    void believesABackupOfBeforeThereWereMarks() throws Exception {
        try (Database database = open()) {
            insert(database, 40);
        }
        Files.delete(files.backupMark());
        flip(files.main(), 0.5);

        try (Database database = open()) {
            assertEquals(40, drafts(database));
        }
    }

    @Test
    void removesWhatADrillLeftThatWasCutOff() throws Exception {
        try (Database database = open()) {
            insert(database, 1);
        }
        Files.createDirectories(files.drill());
        Files.copy(files.backup(), files.drill().resolve("store-backup.mv.db"));

        open().close();

        assertFalse(Files.exists(files.drill()));
    }

    private Database open() throws StoreException {
        return Database.open(home, key, Clock.systemUTC()).database();
    }

    private static StoreCare care(Database database, Instant now) {
        return new StoreCare(database, Clock.fixed(now, ZONE));
    }

    private static List<CareDeed> deeds(List<Care> done) {
        return done.stream().map(Care::deed).toList();
    }

    private static void flip(Path file, double at) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) (bytes.length * at)] ^= 0x10;
        Files.write(file, bytes);
    }

    private static void insert(Database database, int rows) {
        for (int row = 0; row < rows; row++) {
            UUID id = new UUID(1, row);
            database.jdbi()
                    .useTransaction(handle -> handle.execute(
                            "insert into draft (visit, draft_day, sealed, saved_at) values (?, ?, ?, ?)",
                            id,
                            LocalDate.of(2026, 11, 20),
                            new byte[2000],
                            MORNING));
        }
    }

    private static int drafts(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from draft")
                        .mapTo(Integer.class)
                        .one());
    }
}
