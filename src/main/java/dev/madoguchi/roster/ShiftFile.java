package dev.madoguchi.roster;

import dev.madoguchi.paper.AcrossPage;
import dev.madoguchi.paper.FileMark;
import dev.madoguchi.roster.ShiftLinesException.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A shift table as a workbook ({@code .xlsx}) or as CSV (any other name): the lines of {@link ShiftLines}. */
final class ShiftFile {
    private static final String MARK = "\uFEFF";
    private static final long MOST_BYTES = 10_000_000;
    private static final int CELL_WIDTH = 14 * 256;

    private ShiftFile() {}

    static byte[] write(Path file, List<PlannedDay> planned, FileMark mark) {
        List<List<String>> lines = ShiftLines.write(planned);
        try {
            return isWorkbook(file) ? mark.workbook(workbook(lines)) : csv(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    /** @throws IOException the file cannot be read */
    static List<PlannedDay> read(Path file) throws IOException, ShiftLinesException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw new ShiftLinesException(Fault.NO_TABLE, 0);
        }
        byte[] bytes = Files.readAllBytes(file);
        return ShiftLines.read(isWorkbook(file) ? sheet(bytes) : separated(bytes, CSVFormat.RFC4180));
    }

    /** What a spreadsheet puts on the clipboard: cells between tabs. */
    static List<PlannedDay> pasted(String text) throws ShiftLinesException {
        return ShiftLines.read(separated(text.getBytes(StandardCharsets.UTF_8), CSVFormat.TDF));
    }

    /** The same lines for the clipboard. */
    static String copied(List<PlannedDay> planned) {
        return String.join(
                "\n",
                ShiftLines.write(planned).stream()
                        .map(line -> String.join("\t", line))
                        .toList());
    }

    private static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    private static byte[] csv(List<List<String>> lines) throws IOException {
        StringBuilder out = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecords(lines);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(List<List<String>> lines) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("shifts");
            AcrossPage.lay(sheet);
            for (int at = 0; at < lines.size(); at++) {
                Row row = sheet.createRow(at);
                for (int cell = 0; cell < lines.get(at).size(); cell++) {
                    row.createCell(cell).setCellValue(lines.get(at).get(cell));
                }
            }
            IntStream.range(0, ShiftLines.HEAD.size()).forEach(column -> sheet.setColumnWidth(column, CELL_WIDTH));
            sheet.createFreezePane(0, 1);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static List<List<String>> separated(byte[] bytes, CSVFormat format) throws ShiftLinesException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<List<String>> lines = new ArrayList<>();
        try (CSVParser parser =
                CSVParser.parse(new StringReader(text.startsWith(MARK) ? text.substring(1) : text), format)) {
            parser.forEach(line -> lines.add(line.toList()));
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new ShiftLinesException(Fault.NO_TABLE, 0);
        }
        return lines;
    }

    /** The first sheet; times and days are read as they are shown. */
    private static List<List<String>> sheet(byte[] bytes) throws ShiftLinesException {
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        List<List<String>> lines = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = book.getSheetAt(0);
            for (int at = 0; at <= sheet.getLastRowNum(); at++) {
                Row row = sheet.getRow(at);
                List<String> cells = new ArrayList<>();
                for (int cell = 0; cell < ShiftLines.HEAD.size(); cell++) {
                    Cell found = row == null ? null : row.getCell(cell);
                    cells.add(found == null ? "" : shown.formatCellValue(found));
                }
                lines.add(cells);
            }
        } catch (IOException | POIXMLException | IllegalArgumentException e) {
            throw new ShiftLinesException(Fault.NO_TABLE, 0);
        }
        return lines;
    }
}
