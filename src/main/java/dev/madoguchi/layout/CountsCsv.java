package dev.madoguchi.layout;

import dev.madoguchi.report.Counts;
import dev.madoguchi.report.DayCount;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Counts as CSV: {@code day,site,what,times}, one line for each deed of each day at each site. A free extract for the council's papers
 * (003 §18-8(2)), and how the counts of several stations come together into one report. No person is in it.
 */
public final class CountsCsv {
    private static final String MARK = "\uFEFF";
    private static final String[] HEAD = {"day", "site", "what", "times"};
    private static final String NAME = "[A-Za-z0-9_.-]{1,128}";
    private static final String TIMES = "\\d{1,9}";
    private static final long MOST_BYTES = 200_000_000;

    private CountsCsv() {}

    /** The bytes of the file. */
    public static byte[] write(Counts counts) {
        StringBuilder out = new StringBuilder(MARK);
        try (CSVPrinter lines = new CSVPrinter(out, format())) {
            for (DayCount count : counts.all()) {
                lines.printRecord(count.day(), count.site(), count.what(), count.times());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The counts in a file.
     *
     * @throws IOException with the line, where it says something that cannot be
     */
    public static Counts read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is no file of counts. Name one that the report extract command wrote.");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<DayCount> all = new ArrayList<>();
        try (CSVParser lines = CSVParser.parse(
                new StringReader(text.startsWith(MARK) ? text.substring(1) : text), CSVFormat.RFC4180)) {
            for (CSVRecord line : lines) {
                if (line.getRecordNumber() == 1) {
                    requireHead(file, line);
                } else {
                    all.add(count(file, line));
                }
            }
        }
        return new Counts(all);
    }

    private static CSVFormat format() {
        return CSVFormat.RFC4180.builder().setHeader(HEAD).get();
    }

    private static void requireHead(Path file, CSVRecord line) throws IOException {
        if (!line.toList().equals(List.of(HEAD))) {
            throw new IOException(file + ", line 1: must be " + String.join(",", HEAD));
        }
    }

    private static DayCount count(Path file, CSVRecord line) throws IOException {
        String where = file + ", line " + line.getRecordNumber();
        if (line.size() != HEAD.length
                || !line.get(1).matches(NAME)
                || !line.get(2).matches(NAME)
                || !line.get(3).matches(TIMES)) {
            throw new IOException(where + ": must be like 2026-11-26,city-hall,application.AT_ISSUE,12");
        }
        try {
            return new DayCount(LocalDate.parse(line.get(0)), line.get(1), line.get(2), Long.parseLong(line.get(3)));
        } catch (DateTimeException e) {
            throw new IOException(where + ": no date: " + line.get(0), e);
        }
    }
}
