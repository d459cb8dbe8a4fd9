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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final Set<PublishedKind> ALL = EnumSet.allOf(PublishedKind.class);
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

            assertEquals(List.of(first, second, third), vault.since("131016", ALL, 0, 10));
            assertEquals(List.of(third), vault.since("131016", ALL, 2, 10));
            assertEquals(List.of(first), vault.since("131016", Set.of(PublishedKind.SETTINGS), 0, 1));
            assertEquals(List.of(), vault.since("131016", Set.of(PublishedKind.MANUAL), 0, 10));
            assertEquals(
                    List.of(1, 1, 2, 1),
                    Stream.of(first, second, third, other)
                            .map(KeptPublication::version)
                            .toList());
            assertEquals(List.of(1L, 2L, 3L), vault.after("131016", "main", 0, DAY.minusDays(1), 10));
            assertEquals(List.of(1L, 3L), vault.after("131016", "branch", 0, DAY.minusDays(1), 10));
            assertEquals(List.of(2L), vault.after("131016", "main", 1, DAY.minusDays(1), 1));
            assertTrue(vault.find("131016", "branch", 2).isEmpty());
            assertEquals(second, vault.find("131016", "main", 2).orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void givesStationsOnlyWhatCountsOrWillAndLookersAPageAtATime(TestEngine engine) throws Exception {
        try (VaultDatabase database = engine.open(folder)) {
            PublicationVault vault = new PublicationVault(database);
            for (int day = 0; day < 5; day++) {
                add(vault, SETTINGS, DAY.plusDays(day));
                add(vault, AT_MAIN, DAY);
            }

            assertEquals(List.of(5L, 7L, 9L, 10L), vault.after("131016", "main", 0, DAY.plusDays(2), 10));
            assertEquals(List.of(9L), vault.after("131016", "branch", 0, DAY.plusDays(9), 10));
            assertEquals(List.of(7L, 9L), vault.after("131016", "branch", 6, DAY.plusDays(2), 10));
            assertEquals(Map.of(SETTINGS, 3, AT_MAIN, 5), vault.begun("131016", DAY.plusDays(2)));
            assertEquals(
                    List.of(6L, 5L, 4L),
                    vault.before("131016", 7, 3).stream()
                            .map(KeptPublication::seq)
                            .toList());
            assertEquals(10, vault.count("131016"));
            assertEquals(List.of(), vault.before("131024", 7, 3));
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void findsAnswersBySomeProposalsAndVersionsBySeriesWithoutReadingTheRest(TestEngine engine) throws Exception {
        try (VaultDatabase database = engine.open(folder)) {
            PublicationVault vault = new PublicationVault(database);
            String asked = UUID.randomUUID().toString();
            KeptPublication follows = add(vault, SETTINGS, asked);
            KeptPublication later = add(vault, AT_MAIN, asked);
            add(vault, SETTINGS, UUID.randomUUID().toString());
            KeptPublication last = add(vault, SETTINGS, "");

            assertEquals(List.of(follows, later), vault.answering("131016", Set.of(asked, "another")));
            assertEquals(List.of(), vault.answering("131024", Set.of(asked)));
            assertEquals(List.of(last), vault.versions("131016", SETTINGS, Integer.MAX_VALUE, 1));
            assertEquals(
                    List.of(2, 1),
                    vault.versions("131016", SETTINGS, 3, 10).stream()
                            .map(KeptPublication::version)
                            .toList());
            assertEquals(List.of(SETTINGS, AT_MAIN), vault.series("131016", ALL));
            assertEquals(List.of(), vault.series("131016", Set.of(PublishedKind.MANUAL)));
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

            List<KeptPublication> all = vault.since("131016", ALL, 0, 20);
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
            assertEquals(List.of(proposal), vault.of("131016", 0, 10));
            assertEquals(List.of(), vault.of("131016", 1, 10));
            assertEquals(List.of(), vault.of("131024", 0, 10));
        }
    }

    private static void add(PublicationVault vault, Series series, LocalDate from) {
        vault.add(
                "131016",
                series,
                version ->
                        new KeptPublication("131016", 0, series, version, from, false, "市民課", NOON, "", "s" + version));
    }

    private static KeptPublication add(PublicationVault vault, Series series, String answers) {
        return vault.add(
                "131016",
                series,
                version -> new KeptPublication(
                        "131016", 0, series, version, DAY, false, "市民課", NOON, answers, "s" + version));
    }

    private static KeptPublication add(PublicationVault vault, String municipality, Series series) {
        return vault.add(
                municipality,
                series,
                version -> new KeptPublication(
                        municipality, 0, series, version, DAY, false, "市民課", NOON, "", "s" + version));
    }
}
