package dev.madoguchi.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class KilledStoreTest {
    private static final int ROUNDS = 4;
    private static final int MOST_ROWS_A_ROUND = 250;

    @TempDir
    private Path home;

    @Test
    void keepsEveryAcknowledgedRowOfAProgramThatIsKilled() throws Exception {
        long seed = Long.getLong("madoguchi.seed", System.nanoTime());
        var random = new Random(seed);
        long next = 0;

        for (int round = 0; round < ROUNDS; round++) {
            next = killAfter(1 + random.nextInt(MOST_ROWS_A_ROUND), random.nextInt(2_000_000), next);

            Set<UUID> missing =
                    LongStream.range(0, next).mapToObj(StoreChild::id).collect(Collectors.toCollection(TreeSet::new));
            Opened opened = Database.open(home, StoreChild.KEY, Clock.systemUTC());
            try (Database database = opened.database()) {
                assertInstanceOf(Health.Sound.class, opened.health(), "seed " + seed);
                missing.removeAll(database.jdbi()
                        .withHandle(handle -> handle.createQuery("select visit from draft")
                                .mapTo(UUID.class)
                                .set()));
                assertEquals(Set.of(), missing, "round " + round + " of seed " + seed);
                next = database.jdbi()
                        .withHandle(handle -> handle.createQuery("select count(*) from draft")
                                .mapTo(long.class)
                                .one());
            }
        }
    }

    @Test
    void opensForOneProgramAtATime() throws Exception {
        Process child = StoreChild.start(home, 0);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), US_ASCII))) {
            lines.readLine();

            var refused =
                    assertThrows(StoreException.class, () -> Database.open(home, StoreChild.KEY, Clock.systemUTC()));

            assertEquals(StoreFault.IN_USE, refused.fault());
        } finally {
            end(child);
        }
    }

    /** Lets a program write until it has acknowledged so many rows, and kills it a moment later. Returns the next row. */
    private long killAfter(int rows, int nanoseconds, long first) throws Exception {
        long next = first;
        Process child = StoreChild.start(home, first);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), US_ASCII))) {
            String line = lines.readLine();
            long killAt = Long.MAX_VALUE;
            while (line != null) {
                next = Long.parseLong(line) + 1;
                if (next - first == rows) {
                    killAt = System.nanoTime() + nanoseconds;
                }
                if (System.nanoTime() > killAt) {
                    // Unlike the process, its handle leaves open the stream with what was acknowledged.
                    child.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        } finally {
            end(child);
        }
        assertTrue(next >= first + rows, "the program wrote too little");
        return next;
    }

    private static void end(Process child) throws InterruptedException {
        child.destroyForcibly();
        assertTrue(child.waitFor(60, TimeUnit.SECONDS), "the program does not end");
    }
}
