package dev.madoguchi.layout;

import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Where the columns and rows of a sheet lie on paper. Lengths are millimetres from the sheet's corner, after scaling to the width. */
final class SheetGeometry {
    /** Space between a cell's line and its text. */
    static final double PADDING = 1.1;

    static final double LEADING = 1.3;

    /** Space above and below a cell's text, together. */
    private static final double SPACE = 0.6;

    private static final double PIXEL = 25.4 / 96;
    private static final double POINT = 25.4 / 72;

    private final XSSFSheet sheet;
    private final double scale;
    private final double[] lefts;
    private final double[] tops;

    private SheetGeometry(XSSFSheet sheet, double scale, double[] lefts, double[] tops) {
        this.sheet = sheet;
        this.scale = scale;
        this.lefts = lefts;
        this.tops = tops;
    }

    /** @param width of the paper between its margins; a sheet that is wider is made smaller, and none larger */
    static SheetGeometry of(XSSFSheet sheet, double width, JapanesePdf pdf) {
        int columns = 0;
        for (Row row : sheet) {
            columns = Math.max(columns, row.getLastCellNum());
        }
        int rows = sheet.getLastRowNum() + 1;
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            columns = Math.max(columns, region.getLastColumn() + 1);
            rows = Math.max(rows, region.getLastRow() + 1);
        }
        double[] lefts = new double[columns + 1];
        for (int at = 0; at < columns; at++) {
            lefts[at + 1] = lefts[at] + sheet.getColumnWidthInPixels(at) * PIXEL;
        }
        double scale = Math.min(1, width / Math.max(1, lefts[columns]));
        for (int at = 0; at <= columns; at++) {
            lefts[at] *= scale;
        }
        SheetGeometry geometry = new SheetGeometry(sheet, scale, lefts, new double[rows + 1]);
        for (int at = 0; at < rows; at++) {
            geometry.tops[at + 1] = geometry.tops[at] + geometry.height(at, pdf);
        }
        return geometry;
    }

    /** As the sheet says, or higher where wrapped text needs it. */
    private double height(int number, JapanesePdf pdf) {
        Row row = sheet.getRow(number);
        double height = (row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints()) * POINT * scale;
        if (row != null) {
            for (Cell cell : row) {
                if (cell.getCellStyle().getWrapText() && rowsOf(cell) == 1) {
                    height = Math.max(height, textHeight(cell, pdf));
                }
            }
        }
        return height;
    }

    private double textHeight(Cell cell, JapanesePdf pdf) {
        return lines(cell, pdf).size() * points(cell) * POINT * LEADING + SPACE;
    }

    private int rowsOf(Cell cell) {
        CellRangeAddress region = region(cell);
        return region.getLastRow() - region.getFirstRow() + 1;
    }

    /** The cells that are one with this one; the cell alone where it is not merged. */
    CellRangeAddress region(Cell cell) {
        return sheet.getMergedRegions().stream()
                .filter(region -> region.isInRange(cell))
                .findFirst()
                .orElseGet(() -> new CellRangeAddress(
                        cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
    }

    /** The text as Excel shows it, broken to the cell's width where the cell says so. */
    List<String> lines(Cell cell, JapanesePdf pdf) {
        String text = new DataFormatter().formatCellValue(cell);
        CellRangeAddress region = region(cell);
        double room = left(region.getLastColumn() + 1) - left(region.getFirstColumn()) - 2 * PADDING;
        return cell.getCellStyle().getWrapText() && !text.isBlank()
                ? pdf.wrap(text, points(cell), weight(cell), room)
                : List.of(text.replace('\n', ' '));
    }

    double points(Cell cell) {
        return font(cell).getFontHeightInPoints() * scale;
    }

    Weight weight(Cell cell) {
        return font(cell).getBold() ? Weight.BOLD : Weight.REGULAR;
    }

    private Font font(Cell cell) {
        return sheet.getWorkbook().getFontAt(cell.getCellStyle().getFontIndex());
    }

    int rows() {
        return tops.length - 1;
    }

    double left(int column) {
        return lefts[Math.min(column, lefts.length - 1)];
    }

    double top(int row) {
        return tops[Math.min(row, tops.length - 1)];
    }
}
