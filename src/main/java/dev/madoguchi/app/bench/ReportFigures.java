package dev.madoguchi.app.bench;

import dev.madoguchi.calendar.BusinessDays;
import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.layout.ReportFiles;
import dev.madoguchi.municipality.Layouts;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.report.Reporting;
import dev.madoguchi.report.Signed;
import dev.madoguchi.report.Tallies;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.ui.Texts;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The month's report out of a store that holds a year at ten times the volume of 003: some 2.6 million cases at 13 sites. Against one
 * second, and against 400 MB of heap.
 */
final class ReportFigures {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 365;
    private static final long CASES = 2_600_000;
    private static final double PROMISED_MILLIS = 1000;
    private static final double PROMISED_MEGABYTES = 400;
    private static final double MEGABYTE = 1024 * 1024;
    private static final int ROUNDS = 5;
    private static final long SEED = 7;

    List<Figure> measure() throws Exception {
        Path folder = Files.createTempDirectory("madoguchi-bench");
        Profile profile =
                Profiles.read(Path.of(System.getProperty("madoguchi.home", ""), "sample-config", "kitakyushu.yaml"));
        try (StationKey key = StationKey.generate(new SecureRandom());
                Database database =
                        Database.open(folder, key, Clock.systemUTC()).database()) {
            database.jdbi().useTransaction(handle -> fill(handle, profile));
            Tallies tallies = new Tallies(database);
            Reporting reporting = reporting(profile);
            ReportFiles files = new ReportFiles(
                    folder,
                    new Layouts(Optional.empty(), Optional.empty(), Optional.empty()),
                    JapaneseFonts.installed());
            Stopwatch stopwatch = new Stopwatch(ROUNDS);
            YearMonth month = YearMonth.of(2026, 11);
            double monthly = stopwatch.median(() -> files.of(reporting.monthly(
                    month, Optional.empty(), tallies.counts(month.atDay(1), month.atEndOfMonth()), Signed.BY_NOBODY)));
            double year = stopwatch.median(() ->
                    reporting.statistics(YearMonth.from(FIRST), tallies.counts(FIRST, FIRST.plusDays(DAYS - 1L))));
            return List.of(
                    Figure.of(
                            "monthly report, 2.6 million cases a year, as three files",
                            monthly,
                            "ms",
                            PROMISED_MILLIS,
                            1),
                    Figure.of("statistics of that year", year, "ms", PROMISED_MILLIS, 1),
                    Figure.of("heap after both", heap(), "MB", PROMISED_MEGABYTES, 1));
        } finally {
            Benchmarks.remove(folder);
        }
    }

    private static Reporting reporting(Profile profile) {
        NationalHolidays holidays = new NationalHolidays();
        return new Reporting(
                profile,
                new ServiceCalendar(profile, holidays, List.of()),
                new Deadlines(new BusinessDays(holidays)),
                new Texts(Locale.JAPANESE));
    }

    /** The totals as the tallies keep them: a row for each day, site and deed. */
    private static void fill(Handle handle, Profile profile) {
        List<String[]> kinds = new ArrayList<>();
        for (Site site : profile.sites()) {
            profile.proceduresAt(site).forEach(procedure -> {
                for (Route route : procedure.routes()) {
                    kinds.add(new String[] {site.id(), procedure.id() + "." + route});
                }
            });
        }
        long each = CASES / (DAYS * (long) kinds.size());
        Random random = new Random(SEED);
        PreparedBatch rows =
                handle.prepareBatch("insert into tally_total (total_day, site, what, times) values (?, ?, ?, ?)");
        for (int day = 0; day < DAYS; day++) {
            for (String[] kind : kinds) {
                rows.add(FIRST.plusDays(day), kind[0], kind[1], each / 2 + random.nextLong(each + 1));
            }
        }
        rows.execute();
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
