package dev.madoguchi.app.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.proof.ProofRow.Place;
import dev.madoguchi.closing.DayTraces;
import dev.madoguchi.closing.Finding;
import dev.madoguchi.closing.PersonalKind;
import dev.madoguchi.daybook.LedgerEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The proof finds what is planted, wherever it looks, and tells places that are clean from those that are not. */
class PrivacyProofTest {
    private static final String NAME = "藤萩葵　岬磯浜";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;

    private final byte[] photo = photo();
    private final DayTraces traces = DayTraces.of(
            List.of(new LedgerEntry(
                    UUID.randomUUID(), "A-001", Instant.EPOCH, NAME, "見本市椿町１", "19400101", "", Optional.empty())),
            List.of(photo),
            DAY,
            "");

    @Test
    void findsANameAndAPhotographInTheProductsFolder() throws IOException {
        Path home = Files.createDirectories(folder.resolve("workstation"));
        Files.writeString(home.resolve("note"), "for " + NAME);
        Files.write(home.resolve("part"), Arrays.copyOfRange(photo, 3000, 20_000));

        ProofRow row = places().folders(Place.WORKSTATION, home);

        assertFalse(row.kept());
        assertEquals(
                List.of(PersonalKind.NAME, PersonalKind.PHOTO),
                row.first().stream().map(Finding::kind).distinct().sorted().toList());
        assertFalse(row.toString().contains("藤萩葵"));
    }

    @Test
    void findsANameInTheMemoryOfARunningProcess() throws Exception {
        assertTrue(memoryOf("cat").kept());

        ProofRow row = memoryOf("cat", "-", NAME);

        assertTrue(row.found() > 0, row.toString());
        assertFalse(row.kept());
    }

    /** Of a program that waits for its input meanwhile. */
    private ProofRow memoryOf(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        try (InputStream memory = ProcessMemory.of(process.pid())) {
            return places().memory(Place.SERVER_MEMORY, memory);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void isWorthNothingWhereTheControlFindsNothing() throws IOException {
        ProofRow control = places().memory(Place.CONTROL, InputStream.nullInputStream());
        ProofTable table = new ProofTable("here", List.of(new ProofOfDay("見本市", 1, 5, 40, 1, List.of(control))));

        assertFalse(table.kept());
        assertEquals(0, table.found());
        assertTrue(table.markdown().contains("| **0** in 0.0 MB |"), table.markdown());
    }

    /** The whole of it for one municipality, with something planted: what is planted is found, and nothing else. */
    @Test
    @EnabledIfEnvironmentVariable(named = "MADOGUCHI_PROVE", matches = "1")
    void findsOnlyWhatIsPlantedAfterAWholeDay(TestReporter reporter) throws Exception {
        Path profile = Path.of("sample-config", "kokubunji.yaml");

        ProofOfDay day =
                new PrivacyProof(folder.resolve("out"), 1, true, Clock.system(ZoneId.of("Asia/Tokyo"))).prove(profile);

        reporter.publishEntry("table", new ProofTable("here", List.of(day)).markdown());
        assertEquals(
                List.of(Place.WORKSTATION, Place.HEAP, Place.COMPUTER),
                day.rows().stream()
                        .filter(row -> !row.kept())
                        .map(ProofRow::place)
                        .toList());
    }

    private Places places() {
        return new Places(traces, folder.resolve("known"), Instant.now());
    }

    private static byte[] photo() {
        byte[] bytes = new byte[24_000];
        new Random(1127).nextBytes(bytes);
        return bytes;
    }
}
