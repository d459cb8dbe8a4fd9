package dev.madoguchi.paperwork;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class KilledPaperworkTest {
    private static final int ROUNDS = 5;
    private static final int MOST_DEEDS = 120;

    @TempDir
    private Path home;

    private final Map<UUID, BundleState> said = new HashMap<>();
    private int cases;

    @Test
    void keepsEveryDeedThatWasSaidToBeDoneAndEveryPaperInOnePlace() throws Exception {
        long seed = Long.getLong("madoguchi.seed", System.nanoTime());
        Random random = new Random(seed);

        for (int round = 0; round < ROUNDS; round++) {
            killAfter(1 + random.nextInt(MOST_DEEDS), random.nextInt(2_000_000));

            try (var station = new PaperworkStation(home)) {
                examine(station.paperwork.bundles(), "round " + round + " of seed " + seed);
            }
        }
    }

    private void examine(Bundles bundles, String where) {
        Set<UUID> found = new HashSet<>();
        int papers = bundles.waiting().getFirst().pieces();
        for (Bundle bundle : bundles.today()) {
            BundleState least = said.getOrDefault(bundle.id(), BundleState.MADE);
            assertTrue(bundle.state().compareTo(least) >= 0, bundle + " fell back behind " + least + ", " + where);
            for (CasePaper paper : bundles.papers(bundle.id())) {
                assertTrue(found.add(paper.visit()), paper + " is in two bundles, " + where);
            }
            papers += bundle.cases();
        }
        assertTrue(bundles.today().stream().map(Bundle::id).toList().containsAll(said.keySet()), where);
        // One more than was said may be there: it was done, and its word was lost.
        assertTrue(papers == cases || papers == cases + 1, papers + " papers of " + cases + " cases, " + where);
        List<Integer> numbers =
                bundles.today().stream().map(Bundle::number).sorted().toList();
        for (int at = 0; at < numbers.size(); at++) {
            assertEquals(at + 1, numbers.get(at), where);
        }
        cases = papers;
    }

    /** Lets a program work until it has said so many deeds, and kills it a moment later. */
    private void killAfter(int deeds, int nanoseconds) throws Exception {
        Process child = PaperworkChild.start(home, cases);
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
        String deed = line.substring(0, blank);
        String subject = line.substring(blank + 1);
        if (deed.equals("CASE")) {
            cases = Integer.parseInt(subject) + 1;
        } else {
            said.put(UUID.fromString(subject), BundleState.valueOf(deed));
        }
    }
}
