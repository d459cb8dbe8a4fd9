package dev.madoguchi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoStatisticsTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final String SITE = "shiminka";

    private final StationKey key = MadeStore.key();

    @TempDir
    private Path home;

    private Database database;
    private PhotoStatistics statistics;

    @BeforeEach
    void open() throws StoreException {
        database = MadeStore.open(home, key, Clock.systemUTC()).database();
        statistics = new PhotoStatistics(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void sumsShotsRetakesSecondsAndReasons() {
        count(1, new PhotoEffort(1, 20, true, List.of(), List.of()));
        count(2, new PhotoEffort(3, 61.5, true, List.of("TOO_NEAR", "roll", "TOO_NEAR"), List.of("background")));
        count(3, new PhotoEffort(1, 30, true, List.of(), List.of("background")));
        count(4, new PhotoEffort(2, 99, false, List.of("NO_FACE"), List.of()));

        assertEquals(
                new PhotoFigures(
                        3,
                        7,
                        3,
                        37.167,
                        30,
                        new TreeMap<>(Map.of("TOO_NEAR", 2, "roll", 1, "NO_FACE", 1)),
                        new TreeMap<>(Map.of("background", 2))),
                statistics.of(FRIDAY, SITE));
    }

    @Test
    void countsAVisitOnceHoweverOftenItIsFinished() {
        count(1, new PhotoEffort(2, 20, true, List.of("roll"), List.of()));
        count(1, new PhotoEffort(2, 20, true, List.of("roll"), List.of()));

        PhotoFigures figures = statistics.of(FRIDAY, SITE);

        assertEquals(2, figures.shots());
        assertEquals(Map.of("roll", 1), figures.reasons());
    }

    @Test
    void keepsSitesAndDaysApart() {
        count(1, new PhotoEffort(1, 20, true, List.of(), List.of()));
        statistics.count(FRIDAY, "other", new UUID(1, 2), new PhotoEffort(5, 20, true, List.of(), List.of()));
        statistics.count(FRIDAY.plusDays(3), SITE, new UUID(1, 3), new PhotoEffort(7, 40, true, List.of(), List.of()));

        assertEquals(1, statistics.of(FRIDAY, SITE).shots());
        assertEquals(8, statistics.of(FRIDAY, FRIDAY.plusDays(3), SITE).shots());
        assertEquals(30, statistics.of(FRIDAY, FRIDAY.plusDays(3), SITE).medianSeconds());
    }

    @Test
    void hasNothingToSayOfADayWithoutPhotos() {
        assertEquals(
                new PhotoFigures(0, 0, 0, 0, 0, Collections.emptySortedMap(), Collections.emptySortedMap()),
                statistics.of(FRIDAY, SITE));
    }

    private void count(int visit, PhotoEffort effort) {
        statistics.count(FRIDAY, SITE, new UUID(0x4000, visit), effort);
    }
}
