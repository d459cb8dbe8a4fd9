package dev.madoguchi.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.media.Mounted;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store on a file system of its own, which fills up while the program runs. */
@Timeout(300)
class FullDiskStoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T01:02:03.004Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int SIZE_KIBIBYTES = 48 * 1024;
    private static final int MOST = 200;
    private static final int THREADS = 6;
    private static final int TAKEN_BACK = 20;
    /** All that the store's connections leave room for, besides the one that finds the disk full. */
    private static final int UNDER_WAY = 3;

    private final StationKey key = StationKey.generate(new SecureRandom());

    @TempDir
    private Path folder;

    private Mounted disk;
    private Path ballast;
    private Database database;

    @BeforeEach
    void open() throws Exception {
        disk = Mounted.memory(folder.resolve("disk"), SIZE_KIBIBYTES);
        ballast = disk.root().resolve("ballast");
        database = Database.open(disk.root().resolve("home"), key, CLOCK).database();
    }

    @AfterEach
    void close() throws Exception {
        if (database != null) {
            Files.deleteIfExists(ballast);
            database.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void goesOnWithoutARestartWhenThereIsRoomAgain() throws Exception {
        insert(1);
        fill();
        int kept = insertUntilItFails();

        assertThrows(JdbiException.class, () -> insert(MOST));
        Files.delete(ballast);

        insert(MOST);
        assertTrue(rows().containsAll(List.of(1, MOST)), rows().toString());
        assertTrue(rows().size() > kept, rows() + " of " + kept);
        database.backup();
        List<Integer> before = rows();
        restart();
        assertEquals(before, rows());
    }

    @Test
    void endsInOrderWhenThereIsRoomAgain() throws Exception {
        insert(1);
        fill();
        int kept = insertUntilItFails();
        Files.delete(ballast);

        restart();

        assertTrue(rows().contains(1) && rows().size() >= kept, rows() + " of " + kept);
    }

    @Test
    void servesSeveralAtOnceAfterItsDatabaseEnded() throws Exception {
        insert(1);
        fill();
        insertUntilItFails();
        Files.delete(ballast);

        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> deeds = new ArrayList<>();
            for (int number = 0; number < THREADS; number++) {
                int mine = MOST + number;
                deeds.add(threads.submit(() -> insert(mine)));
            }
            for (Future<?> deed : deeds) {
                deed.get();
            }
        }

        assertTrue(
                rows().containsAll(IntStream.range(MOST, MOST + THREADS).boxed().toList()), rows().toString());
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void comesBackFromWhatIsTakenBackOnAFullDisk() throws Exception {
        insert(1);
        fill();

        for (int number = MOST; number < MOST + TAKEN_BACK; number++) {
            takeBack(number);
        }
        Files.delete(ballast);

        insert(2);
        assertEquals(List.of(1, 2), rows());
        restart();
        assertEquals(List.of(1, 2), rows());
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void takesBackWhatWasUnderWayWhenAnotherFoundTheDiskFull() throws Exception {
        insert(1);
        fill();

        var written = new CountDownLatch(UNDER_WAY);
        var full = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(UNDER_WAY)) {
            List<Future<?>> deeds = IntStream.range(MOST, MOST + UNDER_WAY)
                    .<Future<?>>mapToObj(number -> threads.submit(() -> {
                        database.jdbi().useTransaction(handle -> {
                            insert(handle, number);
                            written.countDown();
                            full.await();
                            throw new IllegalStateException("no room for its file");
                        });
                        return number;
                    }))
                    .toList();
            written.await();
            insertUntilItFails();
            full.countDown();
            for (Future<?> deed : deeds) {
                assertThrows(ExecutionException.class, deed::get);
            }
        }
        Files.delete(ballast);

        insert(MOST);
        assertEquals(List.of(MOST), rows().stream().filter(row -> row >= MOST).toList());
    }

    /** A deed that writes and then fails by itself, as where the file of a record finds no room. */
    private void takeBack(int number) {
        assertThrows(
                RuntimeException.class,
                () -> database.jdbi().useTransaction(handle -> {
                    insert(handle, number);
                    throw new IllegalStateException("no room for its file");
                }));
    }

    private void restart() throws StoreException {
        database.close();
        Opened again = Database.open(disk.root().resolve("home"), key, CLOCK);
        database = again.database();
        assertEquals(new Health.Sound(), again.health());
    }

    private int insertUntilItFails() {
        int number = 2;
        try {
            while (number < MOST) {
                insert(number);
                number++;
            }
        } catch (JdbiException e) {
            return number - 1;
        }
        throw new AssertionError("the disk is not full");
    }

    private void insert(int number) {
        database.jdbi().useTransaction(handle -> insert(handle, number));
    }

    private static void insert(Handle handle, int number) {
        handle.createUpdate(
                        "insert into ticket_counter (site, series, ticket_day, last_number) values ('a', 'a', :day, :number)")
                .bind("day", DAY.plusDays(number))
                .bind("number", number)
                .execute();
    }

    private List<Integer> rows() {
        return database.jdbi()
                .inTransaction(
                        handle -> handle.createQuery("select last_number from ticket_counter order by last_number")
                                .mapTo(Integer.class)
                                .list());
    }

    private void fill() throws IOException {
        byte[] blocks = new byte[1 << 16];
        try (var out = Files.newOutputStream(ballast)) {
            long left = Files.getFileStore(disk.root()).getUsableSpace();
            while (left > 0) {
                int size = (int) Math.min(left, blocks.length);
                out.write(blocks, 0, size);
                left -= size;
            }
        }
    }
}
