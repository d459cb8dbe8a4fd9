package dev.madoguchi.store;

import static dev.madoguchi.store.Drafts.CLOCK;
import static dev.madoguchi.store.Drafts.files;
import static dev.madoguchi.store.Drafts.insert;
import static dev.madoguchi.store.Drafts.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store is opened as it was, or rebuilt from its backup, or says that it cannot be read. */
class BackupTest {
    private final StationKey key = StationKey.generate(new SecureRandom());

    @TempDir
    private Path home;

    @Test
    void tellsAWrongKeyFromABrokenFileAndTouchesNothing() throws Exception {
        fill(5);
        Map<String, String> before = files(home);

        var refused = assertThrows(
                StoreException.class, () -> Database.open(home, StationKey.generate(new SecureRandom()), CLOCK));

        assertEquals(StoreFault.WRONG_KEY, refused.fault());
        before.remove("store-backup-new.mv.db");
        Map<String, String> after = files(home);
        after.remove("store-backup-new.mv.db");
        assertEquals(before, after);
        assertEquals(new Health.Sound(), healthAndRows(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void isRebuiltFromTheBackupWhenAByteFlipped(int round) throws Exception {
        long seed = Long.getLong("madoguchi.seed", System.nanoTime());
        Instant backup = fill(5);
        byte[] file = Files.readAllBytes(main());
        int position = new Random(seed + round).nextInt(file.length);
        file[position] ^= 1;
        Files.write(main(), file);

        Health health = healthAndRows(5);

        Path aside = home.resolve("store-broken-20261120T010203004Z.mv.db");
        assertEquals(
                new Health.RebuiltFromBackup(backup, Optional.of(aside)), health, "byte " + position + " seed " + seed);
        assertTrue(Arrays.equals(file, Files.readAllBytes(aside)));
    }

    /** What may happen to a file. */
    enum Damage {
        CUT_SHORT,
        EMPTY,
        ZEROES_IN_HALF
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void isRebuiltFromTheBackupWhenItsFileIsBrokenAfterACrash(Damage damage) throws Exception {
        Path crashed = home.resolve("crashed");
        Instant backup;
        try (Database database = Database.open(home.resolve("live"), key, CLOCK).database()) {
            insert(database, 50, 20_000);
            database.backup();
            backup = database.backupFile().madeAt();
            copyAsACrashWouldLeaveIt(home.resolve("live"), crashed);
        }
        Files.write(
                crashed.resolve("store.mv.db"), damaged(damage, Files.readAllBytes(crashed.resolve("store.mv.db"))));

        Opened opened = Database.open(crashed, key, CLOCK);

        try (Database database = opened.database()) {
            var rebuilt = assertInstanceOf(Health.RebuiltFromBackup.class, opened.health());
            assertEquals(backup, rebuilt.backup());
            assertEquals(50, rows(database));
        }
    }

    @Test
    void isRebuiltFromTheBackupWhenItsFileIsGone() throws Exception {
        Instant backup = fill(5);
        Files.delete(main());

        assertEquals(new Health.RebuiltFromBackup(backup, Optional.empty()), healthAndRows(5));
    }

    @Test
    void saysThatNothingCanBeReadWhenTheBackupIsBrokenToo() throws Exception {
        fill(5);
        Files.write(main(), new byte[5000]);
        Files.write(home.resolve("store-backup.mv.db"), new byte[5000]);

        var refused = assertThrows(StoreException.class, () -> Database.open(home, key, CLOCK));

        assertEquals(StoreFault.BEYOND_REPAIR, refused.fault());
        assertEquals(5000, Files.size(main()));
    }

    @Test
    void opensAsItWasWhenOnlyItsMarkIsBroken() throws Exception {
        fill(5);
        Files.write(home.resolve("store.mark"), new byte[50]);

        assertEquals(new Health.Sound(), healthAndRows(5));
        assertEquals(new Health.Sound(), healthAndRows(5));
    }

    @Test
    void startsAgainWhenItsFirstMakingWasCutOff() throws Exception {
        Files.write(main(), new byte[100]);

        assertEquals(new Health.Fresh(), healthAndRows(0));
    }

    @Test
    void keepsTheLastGoodBackupWhenTheNextCannotBeMade() throws Exception {
        Path inTheWay = home.resolve("store-backup-new.sql").resolve("in-the-way");
        try (Database database = Database.open(home, key, CLOCK).database()) {
            byte[] good = Files.readAllBytes(home.resolve("store-backup.mv.db"));
            insert(database, 3, 100);
            Files.createDirectories(inTheWay);

            assertEquals(
                    StoreFault.UNREADABLE,
                    assertThrows(StoreException.class, database::backup).fault());

            assertTrue(Arrays.equals(good, Files.readAllBytes(home.resolve("store-backup.mv.db"))));
            assertEquals(3, rows(database));
        }
    }

    @Test
    void isBackedUpWhileOthersWriteAndOnlyWhenSomethingChanged() throws Exception {
        try (Database database = Database.open(home, key, CLOCK).database()) {
            assertFalse(database.isChanged());
            try (ExecutorService threads = Executors.newFixedThreadPool(
                    4, Thread.ofPlatform().name("writer-", 1).factory())) {
                List<Future<?>> writers = new ArrayList<>();
                for (int writer = 0; writer < 4; writer++) {
                    writers.add(threads.submit(() -> insert(database, 10, 1000)));
                }
                database.backup();
                for (Future<?> writer : writers) {
                    writer.get(60, TimeUnit.SECONDS);
                }
            }

            insert(database, 1, 10);
            assertTrue(database.isChanged());
            database.backup();
            assertFalse(database.isChanged());
        }
        Files.delete(main());

        assertInstanceOf(Health.RebuiltFromBackup.class, healthAndRows(41));
    }

    private Instant fill(int rows) throws StoreException, IOException {
        try (Database database = Database.open(home, key, CLOCK).database()) {
            insert(database, rows, 20_000);
            database.backup();
            return database.backupFile().madeAt();
        }
    }

    private Health healthAndRows(int expected) throws StoreException {
        Opened opened = Database.open(home, key, CLOCK);
        try (Database database = opened.database()) {
            assertEquals(expected, rows(database));
            return opened.health();
        }
    }

    private static byte[] damaged(Damage damage, byte[] file) {
        return switch (damage) {
            case CUT_SHORT -> Arrays.copyOf(file, 6000);
            case EMPTY -> new byte[0];
            case ZEROES_IN_HALF -> {
                Arrays.fill(file, 0, file.length / 2, (byte) 0);
                yield file;
            }
        };
    }

    private static void copyAsACrashWouldLeaveIt(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String name : List.of("store.mv.db", "store-backup.mv.db", "store.mark")) {
            Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private Path main() {
        return home.resolve("store.mv.db");
    }
}
