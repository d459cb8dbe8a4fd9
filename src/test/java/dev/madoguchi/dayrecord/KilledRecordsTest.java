package dev.madoguchi.dayrecord;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class KilledRecordsTest {
    private static final int ROUNDS = 2;
    private static final int MOST_DEEDS = 90;

    @TempDir
    private Path home;

    private final Map<UUID, Integer> said = new HashMap<>();
    private int fees;

    @Test
    void keepsEveryRevisionAndEveryReceiptThatWasSaidToBeWritten() throws Exception {
        long seed = Long.getLong("madoguchi.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);

        for (int round = 0; round < ROUNDS; round++) {
            killAfter(round, 3 + random.nextInt(MOST_DEEDS), random.nextInt(2_000_000));

            try (var station = new RecordStation(home)) {
                examine(station, "round " + round + " of seed " + seed);
            }
        }
    }

    private void examine(RecordStation station, String where) {
        for (Map.Entry<UUID, Integer> record : said.entrySet()) {
            List<Integer> revisions = station.records.trail(record.getKey()).stream()
                    .map(DayRecord::revision)
                    .toList();
            assertTrue(revisions.size() >= record.getValue(), record + ", " + where);
            assertEquals(IntStream.rangeClosed(1, revisions.size()).boxed().toList(), revisions, where);
        }
        int kept = station.takings.of(RecordStation.DAY).size();
        // One more than was said may be there: it was taken, and its word was lost.
        assertTrue(kept == fees || kept == fees + 1, kept + " fees of " + fees + ", " + where);
        assertEquals(1000 * kept, station.takings.expected(RecordStation.DAY), where);
        fees = kept;
    }

    /** Lets a program work until it has said so many deeds, and kills it a moment later. */
    private void killAfter(int round, int deeds, int nanoseconds) throws Exception {
        Process child = RecordChild.start(home, round);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), US_ASCII))) {
            String line = lines.readLine();
            long killAt = Long.MAX_VALUE;
            int heard = 0;
            while (line != null) {
                take(line);
                heard++;
                if (heard == deeds) {
                    killAt = System.nanoTime() + nanoseconds;
                }
                if (System.nanoTime() > killAt) {
                    child.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
            assertTrue(heard >= deeds, "the program did too little");
        } finally {
            child.destroyForcibly();
            assertTrue(child.waitFor(60, TimeUnit.SECONDS), "the program does not end");
        }
    }

    private void take(String line) {
        int blank = line.indexOf(' ');
        int number = Integer.parseInt(line.substring(blank + 1));
        if (line.startsWith("fee")) {
            fees = number;
        } else {
            said.put(UUID.fromString(line.substring(0, blank)), number);
        }
    }
}
