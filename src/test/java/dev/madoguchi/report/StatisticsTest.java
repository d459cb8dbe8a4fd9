package dev.madoguchi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.StatisticsRule;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.report.PrintedStatistics.Printed;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F103: the statistics in the shape of 003 参考. */
class StatisticsTest {
    private static final YearMonth JANUARY = YearMonth.of(PrintedStatistics.YEAR, 1);
    private static final int DAYS = 240;

    @TempDir
    private Path home;

    /** Golden test 2 of the specifications: 34 columns, entered into the store and counted again. */
    @Test
    void countsAll34ColumnsOf003WithTheTotalsAndAveragesThatArePrinted() throws IOException, StoreException {
        List<Printed> printed = PrintedStatistics.read();

        List<StatisticsFigures> counted = through(printed);

        assertEquals(
                34, counted.stream().mapToInt(table -> table.totals().size()).sum());
        assertEquals(
                printed.stream().map(Printed::totals).toList(),
                counted.stream().map(StatisticsFigures::totals).toList());
        assertEquals(
                printed.stream().map(Printed::averages).toList(),
                counted.stream()
                        .map(table -> table.averages().stream()
                                .map(BigDecimal::toString)
                                .toList())
                        .toList());
    }

    @Test
    void keepsEachMonthOfEachOfficeAsItWasEntered() throws IOException {
        List<Printed> printed = PrintedStatistics.read();

        List<StatisticsFigures> counted = counted(printed);

        for (int at = 0; at < printed.size(); at++) {
            StatisticsFigures table = counted.get(at);
            List<Long> cells = table.cells().stream()
                    .flatMap(List::stream)
                    .filter(OptionalLong::isPresent)
                    .map(OptionalLong::getAsLong)
                    .toList();
            assertEquals(printed.get(at).counts().stream().map(DayCount::times).toList(), cells);
        }
    }

    /** 003 参考 国外転出者: counted since July, a dash before. */
    @Test
    void showsNothingForMonthsInWhichItWasNotCountedYet() throws IOException {
        StatisticsFigures abroad = counted(PrintedStatistics.read()).get(3);

        assertEquals(OptionalLong.empty(), abroad.cells().get(5).getFirst());
        assertEquals(OptionalLong.of(7), abroad.cells().get(6).getFirst());
    }

    /** Golden test 5: of 402 numbers one is doubted, and none is refused. */
    @Test
    void doubtsThe870OfKokurakitaInDecemberAndNothingElse() throws IOException {
        List<StatisticsFigures> counted = counted(PrintedStatistics.read());

        List<Doubt> doubts = counted.stream()
                .flatMap(table -> Plausibility.of(table).stream())
                .toList();

        assertEquals(
                List.of(new Doubt.Unusual(
                        "電子証明書 (R7) 区役所", "小倉北", YearMonth.of(PrintedStatistics.YEAR, 12), 870, 2631)),
                doubts);
        assertEquals(29866, counted.get(4).totals().get(1));
    }

    @Test
    void showsAYearInWhichNothingWasDoneAsZeros() throws ProfileException {
        Profile kitakyushu = Profiles.read(Path.of("sample-config/kitakyushu.yaml"));

        List<StatisticsFigures> year = Statistics.of(kitakyushu).year(JANUARY, new Counts(List.of()));

        assertEquals(
                List.of(0L),
                year.stream()
                        .flatMap(table -> table.totals().stream())
                        .distinct()
                        .toList());
    }

    @Test
    void addsTheSitesThatAColumnCountsAsOne() throws ProfileException {
        Profile kitakyushu = Profiles.read(Path.of("sample-config/kitakyushu.yaml"));
        LocalDate day = JANUARY.atDay(6);
        Counts counts = new Counts(List.of(
                new DayCount(day, "moji", "express.EXPRESS", 2), new DayCount(day, "orio", "express.EXPRESS", 3)));

        StatisticsFigures express = Statistics.of(kitakyushu).year(JANUARY, counts).stream()
                .filter(table -> table.table().name().equals("特急発行"))
                .findFirst()
                .orElseThrow();

        assertEquals(List.of(5L), express.totals());
    }

    private List<StatisticsFigures> through(List<Printed> printed) throws StoreException {
        try (StationKey key = MadeStore.key();
                Database database = MadeStore.open(home, key, Clock.systemUTC()).database()) {
            Tallies tallies = new Tallies(database);
            for (Printed table : printed) {
                table.counts().forEach(count -> tallies.enter(count, UUID.randomUUID()));
            }
            return year(
                    printed,
                    tallies.counts(JANUARY.atDay(1), JANUARY.plusMonths(11).atEndOfMonth()));
        }
    }

    private static List<StatisticsFigures> counted(List<Printed> printed) {
        return year(
                printed,
                new Counts(printed.stream()
                        .flatMap(table -> table.counts().stream())
                        .toList()));
    }

    private static List<StatisticsFigures> year(List<Printed> printed, Counts counts) {
        StatisticsRule rule =
                new StatisticsRule(DAYS, printed.stream().map(Printed::table).toList());
        return Statistics.of(rule).year(JANUARY, counts);
    }
}
