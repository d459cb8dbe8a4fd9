package dev.madoguchi.city.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KilledVaultTest {
    private static final int KILLS = 2;

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void losesNoRecordThatItSaidWasSafe() throws Exception {
        long seed = Long.getLong("madoguchi.seed", System.nanoTime());
        var random = new Random(seed);
        Set<String> safe = new HashSet<>();

        for (int kill = 0; kill < KILLS; kill++) {
            safe.addAll(killedAfter(20 + random.nextInt(60)));
        }

        Set<String> lost = new TreeSet<>(safe);
        lost.removeAll(kept());
        assertTrue(safe.size() >= KILLS * 20);
        assertEquals(Set.of(), lost, "seed " + seed);
    }

    /** What the program said was safe: so many records, and those it had said by the time it was dead. */
    private Set<String> killedAfter(int records) throws IOException, InterruptedException {
        Process child = VaultChild.start(folder);
        Set<String> said = new HashSet<>();
        try (BufferedReader lines = child.inputReader()) {
            while (said.size() < records) {
                said.add(whole(lines.readLine()));
            }
            // Unlike the process, its handle leaves open the stream with what was said.
            child.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() == 101) {
                    said.add(line);
                }
            }
        }
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        return said;
    }

    private static String whole(@Nullable String line) throws IOException {
        if (line == null) {
            throw new IOException("the program ended by itself");
        }
        return line;
    }

    private Set<String> kept() {
        try (VaultDatabase database = VaultDatabase.open(folder, new SecureRandom())) {
            return Set.copyOf(
                    database.read(handle -> handle.select("select cast(id as varchar) || ' ' || sha256 from record")
                            .mapTo(String.class)
                            .list()));
        }
    }
}
