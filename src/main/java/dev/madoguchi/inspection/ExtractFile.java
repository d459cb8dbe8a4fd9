package dev.madoguchi.inspection;

import dev.madoguchi.paper.AcrossPage;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The two forms of a table for a spreadsheet. Line after line is written, so that a table may be longer than memory. */
public enum ExtractFile {
    /** RFC 4180 in UTF-8 with a byte order mark, so that Excel reads it; a cell that would be taken for a formula begins with an apostrophe. */
    CSV {
        @Override
        public long write(Extract extract, OutputStream out) throws IOException {
            out.write(MARK);
            long count = 0;
            try (var lines = extract.lines();
                    var printer = new CSVPrinter(
                            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                            CSVFormat.RFC4180)) {
                printer.printRecord(extract.head());
                for (Iterator<List<String>> each = lines.iterator(); each.hasNext(); count++) {
                    printer.printRecord(
                            each.next().stream().map(ExtractFile::harmless).toList());
                }
            }
            return count;
        }
    },
    /** An Excel workbook of one sheet, every cell a text; no more than Excel has lines for. */
    XLSX {
        @Override
        public long write(Extract extract, OutputStream out) throws IOException {
            try {
                return TempFile.withStrategy(new NoTemporaryFiles(), () -> workbook(extract, out));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    };

    /** Excel's last line but one, as the first is the head. */
    public static final long MOST_LINES = (1 << 20) - 1;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int CHARACTER = 256;

    /** The form that a file's name asks for: {@code .xlsx}, or CSV for any other. */
    public static ExtractFile of(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? XLSX : CSV;
    }

    /**
     * Writes a table, and closes its lines.
     *
     * @return how many lines it has below its head
     * @throws IOException also where it has more lines than the form can hold
     */
    public abstract long write(Extract extract, OutputStream out) throws IOException;

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static long workbook(Extract extract, OutputStream out) {
        long[] count = {0};
        try (var lines = extract.lines();
                var workbook = new DeferredSXSSFWorkbook()) {
            var sheet = workbook.createSheet(extract.title());
            for (int column = 0; column < extract.widths().size(); column++) {
                sheet.setColumnWidth(column, extract.widths().get(column) * CHARACTER);
            }
            AcrossPage.lay(sheet);
            sheet.createFreezePane(0, 1);
            sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
            CellStyle head = workbook.createCellStyle();
            Font bold = workbook.createFont();
            bold.setBold(true);
            head.setFont(bold);
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            sheet.setRowGenerator(rows -> count[0] = fill(rows, extract.head(), lines.iterator(), head, text));
            workbook.writeAvoidingTempFiles(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count[0];
    }

    private static long fill(
            SXSSFSheet sheet, List<String> head, Iterator<List<String>> lines, CellStyle bold, CellStyle text)
            throws IOException {
        line(sheet.createRow(0), head, bold);
        int count = 0;
        while (lines.hasNext()) {
            if (count == MOST_LINES) {
                throw new IOException("a workbook holds no more than " + MOST_LINES + " lines");
            }
            count++;
            line(sheet.createRow(count), lines.next(), text);
        }
        return count;
    }

    private static void line(Row row, List<String> cells, CellStyle style) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(cells.get(column));
            cell.setCellStyle(style);
        }
    }

    /** Ids of staff are not to lie in a temporary folder. */
    private static final class NoTemporaryFiles implements TempFileCreationStrategy {
        @Override
        public File createTempFile(String prefix, String suffix) throws IOException {
            throw new IOException("no temporary file for an extract");
        }

        @Override
        public File createTempDirectory(String prefix) throws IOException {
            throw new IOException("no temporary folder for an extract");
        }
    }
}
