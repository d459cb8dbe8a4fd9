package dev.madoguchi.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The workstation as a program that is hurt and killed. {@code -Dmadoguchi.seed} repeats a run's bad luck. */
class LaboratoryTest {
    private static final int KILLS = Integer.getInteger("madoguchi.kills", 1000);
    private static final int KILLS_OF_A_STATION = Integer.getInteger("madoguchi.kills.station", 25);
    private static final int COPIES_OF_A_STATION = Integer.getInteger("madoguchi.copies.station", 40);

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("madoguchi.seed", System.nanoTime());

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void keepsWhatItSaidWasDoneWhenItIsKilledWithAFullDiskOrWhileItCloses() throws Exception {
        System.out.println("seed " + seed);
        try (var rounds = new Rounds(folder, List.of(Mishap.values()), seed)) {
            rounds.round(Mishap.DISK_FULL);
            rounds.round(Mishap.KILLED_AT_CLOSE);

            assertEquals(List.of(), rounds.wrong(), "seed " + seed);
            assertTrue(rounds.said().facts() > 3, "the program said too little");
        }
    }

    @Test
    @Tag("long")
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void losesNothingInAThousandCopiesOfItsDiskAtWork() throws Exception {
        System.out.println("seed " + seed);
        List<String> wrong = new ArrayList<>();
        int copies = 0;
        int facts = 0;
        long begun = System.nanoTime();

        for (int station = 0; copies < KILLS; station++) {
            try (var rounds =
                    new Rounds(folder.resolve("station-" + station), List.of(Mishap.KILLED), seed + station)) {
                rounds.copies(Math.min(COPIES_OF_A_STATION, KILLS - copies));
                rounds.end();
                copies += rounds.copies();
                facts += rounds.said().facts();
                wrong.addAll(rounds.wrong());
            }
            System.out.printf(
                    "copies %d, facts %d, wrong %s, minutes %d%n",
                    copies, facts, wrong, TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - begun));
        }

        assertEquals(List.of(), wrong, "seed " + seed);
    }

    @Test
    @Tag("long")
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void losesNothingInAThousandKills() throws Exception {
        System.out.println("seed " + seed);
        Map<Mishap, Integer> kills = new EnumMap<>(Mishap.class);
        Map<String, Integer> troubles = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int facts = 0;
        long begun = System.nanoTime();

        for (int done = 0; done < KILLS; done += KILLS_OF_A_STATION) {
            try (var rounds = new Rounds(folder.resolve("station-" + done), List.of(Mishap.values()), seed + done)) {
                for (int round = 0; round < Math.min(KILLS_OF_A_STATION, KILLS - done); round++) {
                    rounds.round();
                }
                rounds.end();
                rounds.counts().forEach((mishap, count) -> kills.merge(mishap, count, Integer::sum));
                rounds.said().troubles.forEach((trouble, count) -> troubles.merge(trouble, count, Integer::sum));
                wrong.addAll(rounds.wrong());
                facts += rounds.said().facts();
            }
            System.out.printf(
                    "kills %s, facts %d, wrong %s, troubles told %s, minutes %d%n",
                    kills, facts, wrong, troubles, TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - begun));
        }

        assertEquals(List.of(), wrong, "seed " + seed);
    }
}
