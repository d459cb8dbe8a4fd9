package dev.madoguchi.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.program.JavaProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The store's files belong to their owner alone, also where the account lets everybody read and write what it makes. */
@DisabledOnOs(OS.WINDOWS)
class OwnersFilesTest {
    @TempDir
    private Path folder;

    @Test
    void areClosedToOthersWhateverTheUmask() throws Exception {
        Path home = folder.resolve("store");
        writeUnderAnOpenUmask(home);

        assertClosed(home);
    }

    @Test
    void stayClosedWhenTheStoreIsBackedUpCompactedAndTried() throws Exception {
        Path home = folder.resolve("store");
        writeUnderAnOpenUmask(home);

        Database database =
                Database.open(home, StoreChild.KEY, Clock.systemUTC()).database();
        database.backup();
        assertClosed(home);
        database.compact();
        assertClosed(home);
        database.drill();
        assertClosed(home);
        database.close();
        assertClosed(home);
        assertTrue(Files.exists(home.resolve("store-backup.mv.db")));
    }

    private static void writeUnderAnOpenUmask(Path home) throws Exception {
        ProcessBuilder child = JavaProgram.of(StoreChild.class, home.toString(), "0");
        List<String> command = new ArrayList<>(List.of("sh", "-c", "umask 0; exec \"$0\" \"$@\""));
        command.addAll(child.command());
        Process program = child.command(command).start();
        try (var lines =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.US_ASCII))) {
            for (int row = 0; row < 4; row++) {
                assertNotNull(lines.readLine());
            }
            program.toHandle().destroyForcibly();
        } finally {
            program.destroyForcibly();
            assertTrue(program.waitFor(60, TimeUnit.SECONDS), "the program does not end");
        }
    }

    private static void assertClosed(Path home) throws IOException {
        Map<String, String> open = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                if (!mode.endsWith("------")) {
                    open.put(home.relativize(file).toString(), mode);
                }
            }
        }
        assertEquals(Map.of(), open);
    }
}
