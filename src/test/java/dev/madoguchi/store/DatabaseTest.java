package dev.madoguchi.store;

import static dev.madoguchi.store.Drafts.CLOCK;
import static dev.madoguchi.store.Drafts.DAY;
import static dev.madoguchi.store.Drafts.NOW;
import static dev.madoguchi.store.Drafts.files;
import static dev.madoguchi.store.Drafts.hash;
import static dev.madoguchi.store.Drafts.insert;
import static dev.madoguchi.store.Drafts.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.StationKey;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
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

    /** H2 keeps a database open in the program, also one whose file is gone: the next backup would write into the one that failed. */
    @Test
    void makesABackupAgainAfterOneThatCameToNothing() throws Exception {
        StoreFiles files = new StoreFiles(home);
        try (Database database = Database.open(home, key, CLOCK).database()) {
            insert(database, 3, 100);
            try (Connection half = new H2File(files.newBackup(), key).connect();
                    Statement statement = half.createStatement()) {
                statement.execute("create table ticket (in_the_way integer)");
            }

            assertThrows(StoreException.class, database::backup);
            Set<String> left = files(home).keySet();
            database.backup();

            assertFalse(left.contains(name(files.newBackup())), left.toString());
            assertFalse(left.contains(name(files.script())), left.toString());
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

    private Path main() {
        return home.resolve("store.mv.db");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private List<String> holding(String text) throws Exception {
        List<String> found = new ArrayList<>();
        for (var file : files(home).entrySet()) {
            for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "Windows-31J")) {
                if (file.getValue().contains(HexFormat.of().formatHex(text.getBytes(Charset.forName(charset))))) {
                    found.add(file.getKey() + " " + charset);
                }
            }
        }
        return found;
    }
}
