package dev.madoguchi.store;

import static dev.madoguchi.store.Drafts.CLOCK;
import static dev.madoguchi.store.Drafts.DAY;
import static dev.madoguchi.store.Drafts.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.StationKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backup of every hour, while a counter is at work. */
class BackupAtWorkTest {
    private static final int A_YEAR = 20_000;

    private final StationKey key = StationKey.generate(new SecureRandom());

    @TempDir
    private Path home;

    @Test
    void keepsNobodyWaitingAndHoldsTheStoreAsItWasAtOneMoment() throws Exception {
        int before = A_YEAR;
        int after;
        try (Database database = Database.open(home, key, CLOCK).database()) {
            database.jdbi().useTransaction(handle -> insert(handle, 0, A_YEAR));
            FutureTask<Copied> backup = new FutureTask<>(database::backup);
            Thread.ofPlatform().start(backup);

            int next = A_YEAR;
            while (backup.state() == Future.State.RUNNING) {
                int row = next++;
                database.jdbi().useTransaction(handle -> insert(handle, row, row + 1));
            }

            after = next;
            backup.get();
            assertTrue(database.isChanged(), "what was written meanwhile waits for the next backup");
            assertTrue(after - before > 10, (after - before) + " rows were written while the backup was made");
            Files.copy(home.resolve("store-backup.mv.db"), home.resolve("kept"));
            Files.copy(home.resolve("store-backup.mark"), home.resolve("kept-mark"));
        }

        int copied = rowsOf("kept", "kept-mark");

        assertTrue(copied >= before && copied <= after, copied + " rows of " + before + " to " + after);
    }

    /** Rebuilds the store from a backup: row after row is there up to the moment at which it was made, and none beyond. */
    private int rowsOf(String backup, String mark) throws Exception {
        Path other = Files.createDirectories(home.resolve("other"));
        Files.copy(home.resolve(backup), other.resolve("store-backup.mv.db"));
        Files.copy(home.resolve(mark), other.resolve("store-backup.mark"));
        Opened opened = Database.open(other, key, CLOCK);
        try (Database database = opened.database()) {
            assertInstanceOf(Health.RebuiltFromBackup.class, opened.health());
            int rows = Drafts.rows(database);
            int last = database.jdbi()
                    .withHandle(
                            handle -> handle.createQuery("select max(cast(substring(visit, 25) as integer)) from draft")
                                    .mapTo(int.class)
                                    .one());
            assertEquals(rows, last + 1);
            return rows;
        }
    }

    private static void insert(Handle handle, int from, int to) {
        try (PreparedBatch batch = handle.prepareBatch("insert into draft values (?, ?, ?, ?)")) {
            for (int row = from; row < to; row++) {
                batch.add(UUID.fromString("00000000-0000-4000-8000-%012d".formatted(row)), DAY, new byte[1000], NOW);
            }
            batch.execute();
        }
    }
}
