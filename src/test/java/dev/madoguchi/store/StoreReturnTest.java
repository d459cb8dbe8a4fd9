package dev.madoguchi.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of a program of before, brought up on a copy, and gone back to. */
class StoreReturnTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T01:02:03.004Z"), ZoneOffset.UTC);
    private static final String TALLY = "insert into ticket_counter values ('city-hall', 'A', DATE '2026-11-20', 7)";

    private final StationKey key = StationKey.generate(new SecureRandom());

    @TempDir
    private Path home;

    @Test
    void bringsAStoreUpOnACopyAndKeepsTheOneOfBefore() throws Exception {
        storeOf("32");

        Health health = open(List.of());

        assertEquals(new Health.Sound(), health);
        assertEquals("32", version(home.resolve("store-before-32.mv.db")));
        assertNotEquals("32", version(main()));
        assertTrue(hasStoreOfBefore());
        assertEquals(1, count("select count(*) from ticket_counter"));
    }

    @Test
    void goesBackWithTheRowsOfTheTrailThatCameSince() throws Exception {
        storeOf("32");
        open(List.of(AUDIT_ROW.formatted(2)));

        StoreReturn.run(home, key, 32);

        assertEquals("32", version(main()));
        assertEquals(2, count("select count(*) from audit"));
        assertEquals(1, count("select count(*) from ticket_counter"));
        assertFalse(hasStoreOfBefore());
    }

    @Test
    void doesNotGoBackOnceSomethingWasRecorded() throws Exception {
        storeOf("32");
        open(List.of("insert into ticket_counter values ('city-hall', 'A', DATE '2026-11-21', 1)"));

        StoreException refused = assertThrows(StoreException.class, () -> StoreReturn.run(home, key, 32));

        assertEquals(StoreFault.RECORDED_SINCE, refused.fault());
        assertEquals(2, count("select count(*) from ticket_counter"));
        assertTrue(hasStoreOfBefore());
    }

    @Test
    void refusesAStoreOfALaterProgramAndLeavesItAsItIs() throws Exception {
        open(
                List.of(
                        "insert into \"flyway_schema_history\" values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'X', now(), 1, true)"));
        List<String> files = names();

        StoreException refused = assertThrows(StoreException.class, () -> Database.open(home, key, CLOCK));

        assertEquals(StoreFault.NEWER, refused.fault());
        assertEquals(files, names());
        assertEquals("999", version(main()));
    }

    @Test
    void keepsNoStoreOfBeforePastTheNextClosing() throws Exception {
        storeOf("32");

        try (Database database = Database.open(home, key, CLOCK).database()) {
            database.compact();
        }

        assertFalse(hasStoreOfBefore());
        assertEquals(
                List.of("store-backup.mark", "store-backup.mv.db", "store.lock", "store.mark", "store.mv.db"), names());
    }

    private boolean hasStoreOfBefore() throws IOException {
        return !new StoreFiles(home).versionsBefore().isEmpty();
    }

    @Test
    void goesOnAfterACutAtAnyFileOfTheWayUpOrBack() throws Exception {
        storeOf("32");
        Path kept = Files.createDirectory(home.resolve("kept"));
        copy(home, kept);
        open(List.of());
        List<Path> after = List.of(home.resolve("store-before-32.mv.db"), home.resolve("store-before-32.inventory"));

        for (int left = 0; left <= after.size(); left++) {
            // Everything of before, and as many of the files that come to lie beside it, in the order in which they
            // come.
            for (Path file : after.subList(0, after.size() - left)) {
                Files.deleteIfExists(file);
            }
            copy(kept, home);
            Files.deleteIfExists(home.resolve("store.mark.tmp"));
            open(List.of());
            StoreReturn.run(home, key, 32);
            StoreReturn.run(home, key, 32);
            assertEquals("32", version(main()));
            open(List.of());
        }
        assertEquals(1, count("select count(*) from ticket_counter"));
    }

    private static final String AUDIT_ROW = "insert into audit (seq, happened_at, who, deed, subject, previous_hash,"
            + " hash) values (%d, TIMESTAMP WITH TIME ZONE '2026-11-20 01:02:03+00', 'hana', 'staff.in', '', 'a', 'b')";

    /** A store as a program of before left it: its tables, a number that was given out, a row of the trail. */
    private void storeOf(String version) throws Exception {
        var files = new StoreFiles(home);
        H2File store = new H2File(files.main(), key);
        try (Connection connection = store.connect()) {
            Flyway.configure()
                    .dataSource(store.dataSource())
                    .locations("classpath:dev/madoguchi/store")
                    .target(version)
                    .load()
                    .migrate();
            execute(connection, TALLY);
            execute(connection, AUDIT_ROW.formatted(1));
            H2File.end(connection);
        }
        new StoreMark(files, key).closed(files.main());
    }

    private Health open(List<String> statements) throws StoreException {
        Opened opened = Database.open(home, key, CLOCK);
        try (Database database = opened.database()) {
            database.jdbi().useTransaction(handle -> statements.forEach(handle::execute));
        }
        return opened.health();
    }

    private long count(String query) throws SQLException {
        return count(main(), query);
    }

    private long count(Path file, String query) throws SQLException {
        try (Connection connection = new H2File(file, key).connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            long count = row.getLong(1);
            H2File.end(connection);
            return count;
        }
    }

    private String version(Path file) throws SQLException {
        return String.valueOf(
                count(file, "select cast(max(cast(\"version\" as integer)) as bigint) from \"flyway_schema_history\""));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Path main() {
        return home.resolve("store.mv.db");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
