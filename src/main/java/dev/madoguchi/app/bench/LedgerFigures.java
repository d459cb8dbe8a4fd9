package dev.madoguchi.app.bench;

import dev.madoguchi.closing.Ledger;
import dev.madoguchi.closing.LedgerXlsx;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.municipality.LedgerField;
import dev.madoguchi.paper.EraDates;
import dev.madoguchi.ui.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;

/** A ledger of 10,000 invented people as a workbook, against POI writing the same cells without any look. */
final class LedgerFigures {
    private static final int LINES = 10_000;
    private static final double PROMISED = 1.5;
    /** A round is some ten times one of the other figures'. */
    private static final int FEWER = 4;

    private final Stopwatch stopwatch;

    LedgerFigures(int rounds) {
        stopwatch = new Stopwatch(Math.max(5, rounds / FEWER));
    }

    Figure measure() throws Exception {
        LedgerXlsx xlsx = new LedgerXlsx(new Texts(Locale.JAPANESE));
        Ledger ledger = new Ledger(
                "見本市",
                "見本市役所",
                LocalDate.of(2026, 11, 26),
                List.of(LedgerField.NAME, LedgerField.ADDRESS, LedgerField.BIRTH_DATE, LedgerField.TELEPHONE),
                IntStream.range(0, LINES).mapToObj(LedgerFigures::invented).toList());
        List<String> born = ledger.entries().stream()
                .map(entry -> EraDates.japanese(entry.birthDate()))
                .toList();
        Stopwatch.Pair pair = stopwatch.compare(() -> require(xlsx.write(ledger)), () -> require(bare(ledger, born)));
        return Figure.of("ledger of 10,000 lines to xlsx", pair, "ms", PROMISED);
    }

    private static LedgerEntry invented(int number) {
        return new LedgerEntry(
                new UUID(0x4000, number),
                "A-%03d".formatted(number % 1000),
                Instant.EPOCH.plusSeconds(number),
                "見本　花子" + number,
                "見本県見本市見本町%d丁目%d番地%d号".formatted(number % 9 + 1, number % 40 + 1, number % 20 + 1),
                "19%02d0401".formatted(number % 100),
                "000-0000-%04d".formatted(number),
                Optional.empty());
    }

    private static byte[] bare(Ledger ledger, List<String> born) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeferredSXSSFWorkbook workbook = new DeferredSXSSFWorkbook()) {
            workbook.createSheet().setRowGenerator(sheet -> {
                int number = 0;
                for (LedgerEntry entry : ledger.entries()) {
                    Row row = sheet.createRow(number++);
                    row.createCell(0).setCellValue(number);
                    row.createCell(1).setCellValue(entry.name());
                    row.createCell(2).setCellValue(entry.address());
                    row.createCell(3).setCellValue(born.get(number - 1));
                    row.createCell(4).setCellValue(entry.telephone());
                }
            });
            workbook.writeAvoidingTempFiles(out);
        }
        return out.toByteArray();
    }

    private static void require(byte[] workbook) {
        if (workbook.length < LINES) {
            throw new IllegalStateException("the workbook is too short");
        }
    }
}
