package dev.madoguchi.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the free pages of H2's file after a row was deleted, and what the search of the workstation says of it. */
class FreePagesTest {
    private static final String TABLE = "create table visitor (id integer primary key, name varchar(64))";
    private static final String INSERT = "insert into visitor values (1, '" + People.KUROGIRI.name() + "')";
    private static final String DELETE = "delete from visitor";

    @TempDir
    private Path folder;

    /** The search reads free pages: in a file that is not encrypted, as the station's never is, it finds what was deleted. */
    @Test
    void findsADeletedNameInTheFreePagesOfAPlainFileUntilItIsWrittenAnew() throws Exception {
        runPlain(TABLE, INSERT, "checkpoint sync");
        assertEquals(Set.of(PersonalKind.NAME), found());
        assertEquals(Set.of(Writing.H2_PAGE), writings());
        runPlain(DELETE, "checkpoint sync", "shutdown immediately");
        assertEquals(Set.of(PersonalKind.NAME), found());

        runPlain("shutdown compact");

        assertEquals(Set.of(), found());
    }

    /** The station's store: encrypted, so that a page tells nothing, free or not; compacting leaves no such page all the same. */
    @Test
    void findsNothingInTheStationsStoreWhetherTheNameIsThereOrDeletedOrWrittenAway() throws Exception {
        try (var key = StationKey.generate(new SecureRandom());
                Database database = Database.open(folder.resolve("store"), key, Clock.systemUTC())
                        .database()) {
            database.jdbi().useHandle(handle -> {
                handle.execute(TABLE);
                handle.execute(INSERT);
                handle.execute("checkpoint sync");
            });
            assertEquals(Set.of(), found());
            database.jdbi().useHandle(handle -> {
                handle.execute(DELETE);
                handle.execute("checkpoint sync");
            });
            assertEquals(Set.of(), found());

            database.compact();

            assertEquals(Set.of(), found());
            assertTrue(Files.size(folder.resolve("store/store.mv.db")) > 0);
        }
    }

    private Set<Writing> writings() throws Exception {
        return report().findings().stream().map(Finding::writing).collect(Collectors.toSet());
    }

    private Set<PersonalKind> found() throws Exception {
        return report().findings().stream().map(Finding::kind).collect(Collectors.toSet());
    }

    private ScanReport report() throws Exception {
        PersonalStrings strings = PersonalStrings.of(List.of(People.KUROGIRI), ClosingStation.DAY, "");
        return new ResidueScan(ScanPlaces.of(folder), Clock.systemUTC()).scan(strings);
    }

    private void runPlain(String... statements) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("plain") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=0";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            if (e.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED) {
                throw e;
            }
        }
    }
}
