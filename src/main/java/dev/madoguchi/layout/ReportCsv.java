package dev.madoguchi.layout;

import dev.madoguchi.report.Report;
import dev.madoguchi.report.Value;
import dev.madoguchi.report.Value.Grid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A report as CSV for other programs, whatever its layout: UTF-8 with a mark, so that Excel reads it, one value a line: field, row,
 * column, value. What Excel would take for a formula gets an apostrophe before it.
 */
public final class ReportCsv {
    private static final String MARK = "\uFEFF";

    private ReportCsv() {}

    /** The bytes of the file. */
    public static byte[] write(Report report) {
        StringBuilder out = new StringBuilder(MARK);
        try (CSVPrinter lines = new CSVPrinter(out, CSVFormat.RFC4180)) {
            lines.printRecord("field", "row", "column", "value");
            for (Map.Entry<String, Value> field : report.values().entrySet()) {
                switch (field.getValue()) {
                    case Grid grid -> grid(lines, field.getKey(), grid);
                    case Value.Words words -> lines.printRecord(field.getKey(), "", "", harmless(words.text()));
                    case Value.Figure figure ->
                        lines.printRecord(
                                field.getKey(), "", "", figure.number().toPlainString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void grid(CSVPrinter lines, String name, Grid grid) throws IOException {
        for (List<Value> row : grid.rows()) {
            String label = String.join(
                    " ",
                    row.stream()
                            .takeWhile(Value.Words.class::isInstance)
                            .map(Cells::words)
                            .filter(word -> !word.isEmpty() && !word.equals("-"))
                            .toList());
            for (int column = 1; column < row.size(); column++) {
                if (row.get(column) instanceof Value.Figure figure) {
                    lines.printRecord(
                            name,
                            harmless(label),
                            harmless(grid.head().get(column)),
                            figure.number().toPlainString());
                }
            }
        }
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
