package dev.madoguchi.layout;

import dev.madoguchi.report.Value;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes values into cells: a number as a number, words as words and never as a formula. */
final class Cells {
    private static final int CHARACTER = 256;
    /** The longest text that Excel takes in a cell. */
    private static final int LONGEST = 32_767;

    private static final float LINE = 1.35f;

    private Cells() {}

    static void put(Cell cell, Value value) {
        if (value instanceof Value.Figure figure) {
            cell.setCellValue(figure.number().doubleValue());
        } else {
            String words = words(value);
            cell.setCellValue(words.substring(0, Math.min(words.length(), LONGEST)));
        }
    }

    static String words(Value value) {
        return switch (value) {
            case Value.Words words -> words.text();
            case Value.Figure figure -> figure.number().toPlainString();
            case Value.Grid grid -> grid.title();
        };
    }

    /** Makes the row as high as a wrapped text needs; Excel does it by itself only for cells that are not merged. */
    static void makeRoom(Cell cell) {
        if (!cell.getCellStyle().getWrapText()) {
            return;
        }
        Sheet sheet = cell.getSheet();
        int last = sheet.getMergedRegions().stream()
                .filter(region -> region.isInRange(cell))
                .mapToInt(CellRangeAddress::getLastColumn)
                .findFirst()
                .orElse(cell.getColumnIndex());
        double room = 0;
        for (int column = cell.getColumnIndex(); column <= last; column++) {
            room += sheet.getColumnWidth(column) / (double) CHARACTER;
        }
        int lines = 0;
        for (String line : cell.toString().split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(width(line) / Math.max(1, room)));
        }
        int points = sheet.getWorkbook()
                .getFontAt(cell.getCellStyle().getFontIndex())
                .getFontHeightInPoints();
        float needed = lines * points * LINE;
        if (needed > cell.getRow().getHeightInPoints()) {
            cell.getRow().setHeightInPoints(needed);
        }
    }

    /** In units of a narrow character; a kanji is two. */
    private static double width(String line) {
        return line.codePoints().map(point -> point < 0x2000 ? 1 : 2).sum();
    }
}
