package dev.madoguchi.dayreport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.report.Duty;
import dev.madoguchi.report.NotePart;
import dev.madoguchi.store.Database;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program dies by SIGKILL while a daily report is made and handed in. */
@Timeout(300)
class KilledReportTest {
    /** Making the files takes about a second in a program that has just begun. */
    private static final int LONGEST_WAIT = 1_500_000_000;

    @TempDir
    private Path home;

    @Test
    void handsInAReportInWhoseWritingTheProgramWasKilled() throws Exception {
        long seed = Long.getLong("madoguchi.seed", System.nanoTime());
        System.out.println("seed " + seed);

        kill(new Random(seed).nextInt(LONGEST_WAIT));

        try (Database database = ReportChild.open(home)) {
            DayReports reports = ReportChild.reports(home, database);
            Duty duty = ReportChild.duty(reports);
            if (duty.handedIn().isPresent()) {
                assertEquals(3, files(reports).size(), "it is called handed in without its files");
            }
            for (Path file : files(reports)) {
                assertWhole(file);
            }
            String kept = reports.look(duty).words().getOrDefault(NotePart.OTHER, "");
            assertTrue(List.of("", "特になし").contains(kept), kept);
            reports.handIn(duty, ReportChild.WORDS, ReportChild.WRITER);
            assertTrue(ReportChild.duty(reports).handedIn().isPresent());
            assertEquals(3, files(reports).size());
            for (Path file : files(reports)) {
                assertWhole(file);
            }
        }
    }

    private void kill(long nanoseconds) throws Exception {
        Process child = ReportChild.start(home);
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), US_ASCII))) {
            String line = lines.readLine();
            while (line != null && !line.equals(ReportChild.BEGINS)) {
                line = lines.readLine();
            }
            assertEquals(ReportChild.BEGINS, line);
            long until = System.nanoTime() + nanoseconds;
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
            // Unlike the process, its handle leaves the stream open.
            child.toHandle().destroyForcibly();
        } finally {
            child.destroyForcibly();
            assertTrue(child.waitFor(60, TimeUnit.SECONDS), "the program does not end");
        }
    }

    /** The report's files by their names; what was only begun has another. */
    private static List<Path> files(DayReports reports) throws Exception {
        Path folder = reports.folder(ReportChild.THURSDAY);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*daily-report\\.(xlsx|pdf|csv)"))
                    .toList();
        }
    }

    private static void assertWhole(Path file) throws Exception {
        String name = file.toString();
        if (name.endsWith(".xlsx")) {
            try (var book = new XSSFWorkbook(file.toFile())) {
                assertEquals(1, book.getNumberOfSheets());
            }
        } else if (name.endsWith(".pdf")) {
            try (var pdf = Loader.loadPDF(file.toFile())) {
                assertEquals(1, pdf.getNumberOfPages());
            }
        } else {
            assertTrue(Files.readString(file).endsWith("\n"), "it is cut off");
        }
    }
}
