package dev.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class FileMarkTest {
    private static final FileMark PRACTICE = new FileMark(Optional.of("研修用"));

    @Test
    void standsBeforeTheNameOfAFileAndOnlyOnce() {
        Path file = Path.of("folder", "shifts.csv");

        Path marked = PRACTICE.named(file);

        assertEquals(Path.of("folder", "研修用_shifts.csv"), marked);
        assertEquals(marked, PRACTICE.named(marked));
        assertEquals(file, FileMark.NONE.named(file));
    }

    @Test
    void standsOnTheTabOfEachSheetAndOnItsPagesAndLeavesTheCells() throws Exception {
        byte[] plain = workbook();

        byte[] marked = PRACTICE.workbook(plain);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            for (String name : new String[] {"first", "second"}) {
                XSSFSheet sheet = book.getSheet("研修用 " + name);
                assertEquals("研修用", sheet.getHeader().getCenter());
                assertEquals(name, sheet.getRow(0).getCell(0).getStringCellValue());
            }
        }
        assertArrayEquals(plain, FileMark.NONE.workbook(plain));
    }

    @Test
    void isThatOfThePapersOfThePrinter() {
        DocumentPrinter plain = new SimulatedDocumentPrinter();

        assertEquals(FileMark.NONE, FileMark.of(plain));
        assertEquals(PRACTICE, FileMark.of(new HandingPrinter(plain, new Marked("研修用"))));
        assertEquals("市役所　研修用", PRACTICE.over("市役所"));
    }

    private static byte[] workbook() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String name : new String[] {"first", "second"}) {
                book.createSheet(name).createRow(0).createCell(0).setCellValue(name);
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }
}
