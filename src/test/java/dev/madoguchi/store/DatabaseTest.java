package dev.madoguchi.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:02:03.004Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final StationKey key = StationKey.generate(new SecureRandom());

    @TempDir
    private Path home;

    @Test
    void isMadeOnceAndFoundSoundAfter() throws StoreException {
        Opened first = Database.open(home, key, CLOCK);
        try (Database database = first.database()) {
            insert(database, 3, 100);
        }

        Opened second = Database.open(home, key, CLOCK);
        try (Database database = second.database()) {
            assertEquals(new Health.Fresh(), first.health());
            assertEquals(new Health.Sound(), second.health());
            assertEquals(3, rows(database));
        }
    }

    @Test
    void givesAStoreOfBeforeTheTablesThatCameSince() throws StoreException {
        try (Database database = Database.open(home, key, CLOCK).database()) {
            insert(database, 3, 100);
            database.jdbi().useTransaction(handle -> {
                handle.createQuery("""
                                select table_name from information_schema.tables
                                where table_schema = 'PUBLIC' and table_name not in ('TICKET_COUNTER', 'TICKET', 'DRAFT',
                                    'ENTRY', 'OUTBOX', 'TALLY', 'AUDIT', 'flyway_schema_history')
                                """)
                        .mapTo(String.class)
                        .list()
                        .forEach(table -> handle.execute("drop table " + table + " cascade"));
                handle.execute("alter table tally drop column times");
                handle.execute("drop index audit_by_time");
                handle.execute("alter table audit drop column station, why, outcome");
                handle.execute("delete from \"flyway_schema_history\" where \"version\" <> '1'");
            });
        }

        Opened later = Database.open(home, key, CLOCK);

        try (Database database = later.database()) {
            assertEquals(new Health.Sound(), later.health());
            assertEquals(3, rows(database));
            List<Integer> counts = database.jdbi()
                    .withHandle(handle -> handle.createQuery("select count(*) from photo_erasure")
                            .mapTo(Integer.class)
                            .list());
            assertEquals(List.of(0), counts);
        }
    }

    @Test
    void opensOnceOnlyInTheSameProgram() throws StoreException {
        try (Database database = Database.open(home, key, CLOCK).database()) {
            var refused = assertThrows(StoreException.class, () -> Database.open(home, key, CLOCK));

            assertEquals(StoreFault.IN_USE, refused.fault());
            assertEquals(0, rows(database));
        }
    }

    @Test
    void tellsAWrongKeyFromABrokenFileAndTouchesNothing() throws Exception {
        fill(5);
        Map<String, String> before = files();

        var refused = assertThrows(
                StoreException.class, () -> Database.open(home, StationKey.generate(new SecureRandom()), CLOCK));

        assertEquals(StoreFault.WRONG_KEY, refused.fault());
        before.remove("store-backup-new.mv.db");
        Map<String, String> after = files();
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
            backup = database.backupTime();
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

    @Test
    void shrinksWhenItIsCompactedAndSoDoesItsBackup() throws Exception {
        try (Database database = Database.open(home, key, CLOCK).database()) {
            insert(database, 60, 60_000);
            database.backup();
            long full = Files.size(main());
            database.jdbi().useTransaction(handle -> handle.execute("delete from draft"));

            database.compact();

            assertTrue(full > 3_500_000, "full " + full);
            assertTrue(Files.size(main()) < 200_000, "compact " + Files.size(main()));
            assertTrue(Files.size(home.resolve("store-backup.mv.db")) < 200_000);
            insert(database, 1, 10);
            assertEquals(1, rows(database));
        }
    }

    @Test
    void leavesNothingReadableInItsFolder() throws Exception {
        String marker = "千代田区霞が関一丁目二番三号";
        try (Database database = Database.open(home, key, CLOCK).database()) {
            database.jdbi()
                    .useTransaction(handle -> handle.execute(
                            "insert into audit values (1, ?, ?, 'deed', 'subject', ?, ?, '', '', '')",
                            NOW,
                            marker,
                            hash(),
                            hash()));
            assertThrows(
                    UnableToExecuteStatementException.class,
                    () -> database.jdbi()
                            .useTransaction(handle -> handle.execute(
                                    "insert into tally (once, what, site, tally_day) values (null, ?, 's', ?)",
                                    marker,
                                    DAY)));
            database.backup();

            assertEquals(List.of(), holding(marker));
        }
        assertEquals(List.of(), holding(marker));
        assertNotEquals(List.of(), holding("H2encrypt"));
    }

    @Test
    void tellsNoValueInItsErrors() throws StoreException {
        try (Database database = Database.open(home, key, CLOCK).database()) {
            var error = assertThrows(
                    UnableToExecuteStatementException.class,
                    () -> database.jdbi()
                            .useHandle(handle -> handle.execute(
                                    "insert into tally (once, what, site, tally_day) values (null, ?, 's', ?)",
                                    "山田 花子",
                                    DAY)));

            assertFalse(String.valueOf(error.getMessage()).contains("山田"), error.getMessage());
        }
    }

    @Test
    void callsNoJavaClassFromSql() throws StoreException {
        try (Database database = Database.open(home, key, CLOCK).database()) {
            assertThrows(
                    UnableToExecuteStatementException.class,
                    () -> database.jdbi()
                            .useHandle(handle ->
                                    handle.execute("create alias hello for \"java.lang.System.getProperty\"")));
        }
    }

    @Test
    void keepsMomentsToTheMillisecond() throws StoreException {
        try (Database database = Database.open(home, key, CLOCK).database()) {
            insert(database, 1, 1);

            assertEquals(
                    NOW,
                    database.jdbi()
                            .withHandle(handle -> handle.createQuery("select saved_at from draft")
                                    .map((row, context) -> row.getObject(1, Instant.class))
                                    .one()));
        }
    }

    private Instant fill(int rows) throws StoreException {
        try (Database database = Database.open(home, key, CLOCK).database()) {
            insert(database, rows, 20_000);
            database.backup();
            return database.backupTime();
        }
    }

    private Health healthAndRows(int expected) throws StoreException {
        Opened opened = Database.open(home, key, CLOCK);
        try (Database database = opened.database()) {
            assertEquals(expected, rows(database));
            return opened.health();
        }
    }

    private static void insert(Database database, int rows, int length) {
        var random = new Random(1);
        for (int row = 0; row < rows; row++) {
            byte[] sealed = new byte[length];
            random.nextBytes(sealed);
            database.jdbi()
                    .useTransaction(handle -> handle.execute(
                            "insert into draft values (?, ?, ?, ?)", UUID.randomUUID(), DAY, sealed, NOW));
        }
    }

    private static int rows(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from draft")
                        .mapTo(int.class)
                        .one());
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

    private Map<String, String> files() throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (var list = Files.list(home)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private List<String> holding(String text) throws Exception {
        List<String> found = new ArrayList<>();
        for (var file : files().entrySet()) {
            for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "Windows-31J")) {
                if (file.getValue().contains(HexFormat.of().formatHex(text.getBytes(Charset.forName(charset))))) {
                    found.add(file.getKey() + " " + charset);
                }
            }
        }
        return found;
    }

    private static String hash() {
        return "0".repeat(64);
    }
}
