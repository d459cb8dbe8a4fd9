package dev.madoguchi.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The words that files bear which are only for something, such as practice: before their names, on the tab of each sheet and at
 * the top of each of its pages.
 *
 * @param words one line; empty where files are for everything
 */
public record FileMark(Optional<String> words) {
    /** Files that are for everything. */
    public static final FileMark NONE = new FileMark(Optional.empty());

    /** What papers of this printer bear, for the files beside them. */
    public static FileMark of(DocumentPrinter printer) {
        return new FileMark(printer.mark());
    }

    /** A place's name, with the words behind it. */
    public String over(String name) {
        return words.map(mark -> name + "　" + mark).orElse(name);
    }

    /** Where the file goes that was to go there: the same folder, the words before its name. */
    public Path named(Path file) {
        String name = file.getFileName().toString();
        return words.filter(mark -> !name.startsWith(mark))
                .map(mark -> file.resolveSibling(mark + "_" + name))
                .orElse(file);
    }

    /** An Excel workbook with the words; its cells stay as they are. */
    public byte[] workbook(byte[] xlsx) {
        return words.map(mark -> marked(xlsx, mark)).orElse(xlsx);
    }

    private static byte[] marked(byte[] xlsx, String mark) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int at = 0; at < book.getNumberOfSheets(); at++) {
                Sheet sheet = book.getSheetAt(at);
                book.setSheetName(at, WorkbookUtil.createSafeSheetName(mark + " " + sheet.getSheetName()));
                sheet.getHeader().setCenter(mark);
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }
}
