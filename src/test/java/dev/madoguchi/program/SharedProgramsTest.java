package dev.madoguchi.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class SharedProgramsTest {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String STORE = " dev.madoguchi.store.Database source: ";

    @Test
    void startsProgramsFromWhatAnEarlierOneRead() throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!SharedPrograms.quick().isThere() && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000); // another virtual machine of the tests makes it
        }

        List<String> loaded = said(List.of("-Xlog:class+load")).stream()
                .filter(line -> line.contains(STORE))
                .toList();

        assertEquals(1, loaded.size(), loaded.toString());
        assertTrue(loaded.getFirst().contains("shared objects file"), loaded.getFirst());
    }

    @Test
    void hearsFromAProgramNothingButWhatItSays() throws Exception {
        assertEquals(List.of(Database.class.getName()), said(List.of()));
    }

    private static List<String> said(List<String> options) throws IOException, InterruptedException {
        Process program = JavaProgram.with(options, Names.class).start();
        try (BufferedReader lines = program.inputReader()) {
            List<String> said = lines.lines().toList();
            assertTrue(program.waitFor(60, TimeUnit.SECONDS), "the program does not end");
            assertEquals(0, program.exitValue());
            return said;
        } finally {
            program.destroyForcibly();
        }
    }

    /** A program that has the store's class loaded. */
    static final class Names {
        private Names() {}

        public static void main(String[] arguments) {
            System.out.println(Database.class.getName());
        }
    }
}
