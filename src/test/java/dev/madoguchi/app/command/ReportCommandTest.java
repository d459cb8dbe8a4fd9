package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports of several stations' counts, on the command line. */
class ReportCommandTest {
    private static final String PROFILE = "sample-config/kitakyushu.yaml";

    @TempDir
    private Path folder;

    @Test
    void writesTheStatisticsOfSeveralStationsCounts() throws IOException {
        Path one = counts("one.csv", "2026-07-01,moji,application.AT_ISSUE,3");
        Path other = counts("other.csv", "2026-07-01,tobata,application.AT_ISSUE,4");

        int code = month("statistics", PROFILE, "2026-01", one, other);

        String csv = Files.readString(folder.resolve("out/statistics.csv"));
        assertEquals(0, code);
        assertTrue(csv.contains("statistics.1,計,門司,3"), csv);
        assertTrue(csv.contains("statistics.1,計,戸畑,4"), csv);
        assertTrue(Files.exists(folder.resolve("out/statistics.xlsx")));
        assertTrue(Files.exists(folder.resolve("out/statistics.pdf")));
    }

    /** F102, 004 §2-1(12)①イ: within seven days after the month's end. */
    @Test
    void writesAMonthOfAllSitesWithTheDayOnWhichItIsDue() throws IOException {
        Path one = counts("one.csv", "2026-11-04,city-hall,application.POST,3");
        Path other = counts("other.csv", "2026-11-30,service-station,application.AT_ISSUE,4");

        int code = month("monthly", "sample-config/kawagoe.yaml", "2026-11", one, other);

        String csv = Files.readString(folder.resolve("out/monthly-report.csv"));
        assertEquals(0, code);
        assertTrue(csv.contains("due,,,") && csv.contains("12月7日"), csv);
        assertTrue(csv.lines().anyMatch("work,計,計,7"::equals), csv);
        assertTrue(Files.exists(folder.resolve("out/monthly-report.xlsx")));
        assertTrue(Files.exists(folder.resolve("out/monthly-report.pdf")));
    }

    @Test
    void extractsWhatItRead() throws IOException {
        String line = "2026-07-01,moji,application.AT_ISSUE,3";
        Path one = counts("one.csv", line);

        int code = Madoguchi.run(
                "report",
                "extract",
                "--profile",
                PROFILE,
                "--day",
                "2026-07-01",
                "--to",
                "2026-07-31",
                "--counts",
                one.toString(),
                "--out",
                folder.toString());

        assertEquals(0, code);
        assertTrue(Files.readString(folder.resolve("extract.csv")).contains(line));
    }

    @Test
    void refusesADayReportWithATelephoneNumberAndWritesNothing() {
        Path out = folder.resolve("refused");

        int code = Madoguchi.run(
                "report", "daily", "--profile", PROFILE, "--note", "OTHER=090-1234-5678へ連絡", "--out", out.toString());

        assertEquals(1, code);
        assertFalse(Files.exists(out));
    }

    @Test
    void refusesCountsThatAreNone() throws IOException {
        Path wrong = counts("wrong.csv", "2026-13-01,moji,application,3");
        Path out = folder.resolve("refused");

        int code = Madoguchi.run(
                "report", "monthly", "--profile", PROFILE, "--counts", wrong.toString(), "--out", out.toString());

        assertEquals(1, code);
        assertFalse(Files.exists(out));
    }

    private int month(String report, String profile, String month, Path one, Path other) {
        return Madoguchi.run(
                "report",
                report,
                "--profile",
                profile,
                "--month",
                month,
                "--counts",
                one.toString(),
                "--counts",
                other.toString(),
                "--out",
                folder.resolve("out").toString());
    }

    private Path counts(String name, String line) throws IOException {
        return Files.writeString(folder.resolve(name), "day,site,what,times\r\n" + line + "\r\n");
    }
}
