package dev.madoguchi.city.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Series;
import dev.madoguchi.seal.StationName;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicationVaultTest {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Series SETTINGS = new Series("", PublishedKind.SETTINGS, "");
    private static final Series AT_MAIN = new Series("main", PublishedKind.SETTINGS, "");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void numbersVersionsBySeriesAndEverythingByMunicipality(TestEngine engine) throws Exception {
        try (VaultDatabase database = engine.open(folder)) {
            PublicationVault vault = new PublicationVault(database);
            KeptPublication first = add(vault, "131016", SETTINGS);
            KeptPublication second = add(vault, "131016", AT_MAIN);
            KeptPublication third = add(vault, "131016", SETTINGS);
            KeptPublication other = add(vault, "131024", SETTINGS);

            assertEquals(List.of(first, second, third), vault.of("131016"));
            assertEquals(
                    List.of(1, 1, 2, 1),
                    Stream.of(first, second, third, other)
                            .map(KeptPublication::version)
                            .toList());
            assertEquals(List.of(1L, 2L, 3L), vault.after("131016", "main", 0, 10));
            assertEquals(List.of(1L, 3L), vault.after("131016", "branch", 0, 10));
            assertEquals(List.of(2L), vault.after("131016", "main", 1, 1));
            assertTrue(vault.find("131016", "branch", 2).isEmpty());
            assertEquals(second, vault.find("131016", "main", 2).orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void leavesNoGapAndNoDoubleWhereManyPublishAtOnce(TestEngine engine) throws Exception {
        try (VaultDatabase database = engine.open(folder);
                var threads = Executors.newFixedThreadPool(4)) {
            PublicationVault vault = new PublicationVault(database);
            List<Future<KeptPublication>> added = new ArrayList<>();
            for (int n = 0; n < 12; n++) {
                added.add(threads.submit(() -> add(vault, "131016", SETTINGS)));
            }
            for (Future<KeptPublication> each : added) {
                each.get();
            }

            List<KeptPublication> all = vault.of("131016");
            assertEquals(
                    LongStream.rangeClosed(1, 12).boxed().toList(),
                    all.stream().map(KeptPublication::seq).toList());
            assertEquals(
                    IntStream.rangeClosed(1, 12).boxed().toList(),
                    all.stream().map(KeptPublication::version).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void keepsAProposalOnceAndRefusesAnotherUnderItsId(TestEngine engine) throws Exception {
        try (VaultDatabase database = engine.open(folder)) {
            ProposalVault vault = new ProposalVault(database);
            UUID id = UUID.randomUUID();
            StationName station = new StationName("131016", "main", "W-01");
            KeptProposal proposal = new KeptProposal(id, station, NOON, "{}", "a.b.c");

            assertTrue(vault.add(proposal));
            assertTrue(vault.add(proposal));
            assertFalse(vault.add(new KeptProposal(id, station, NOON, "{}", "d.e.f")));
            assertEquals(List.of(proposal), vault.of("131016"));
            assertEquals(List.of(), vault.of("131024"));
        }
    }

    private static KeptPublication add(PublicationVault vault, String municipality, Series series) {
        return vault.add(
                municipality,
                series,
                version ->
                        new KeptPublication(municipality, 0, series, version, DAY, false, "市民課", NOON, "s" + version));
    }
}
