package dev.madoguchi.layout;

import dev.madoguchi.layout.GridStyles.Part;
import dev.madoguchi.report.Value;
import dev.madoguchi.report.Value.Grid;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes tables into a sheet from one cell on; what stood below moves down. */
final class GridRows {
    private static final float LEAST_HEIGHT = 1.5f;

    private final XSSFSheet sheet;
    private final GridStyles styles;

    GridRows(XSSFSheet sheet, GridStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    /** Writes the tables one below the other; several have their titles over them and an empty row between them. */
    void put(Cell place, List<Grid> grids) {
        CellStyle base = place.getCellStyle();
        int top = place.getRowIndex();
        int left = place.getColumnIndex();
        boolean several = grids.size() > 1;
        int needed = grids.stream()
                .mapToInt(grid -> 1 + grid.rows().size() + (several ? 2 : 0))
                .sum();
        place.setBlank();
        if (needed > 1 && sheet.getLastRowNum() > top) {
            sheet.shiftRows(top + 1, sheet.getLastRowNum(), needed - 1, true, false);
            shiftBreaks(top, needed - 1);
        }
        int row = top;
        for (Grid grid : grids) {
            if (several) {
                cell(row++, left, new Value.Words(grid.title()), styles.of(base, Part.TITLE));
            }
            row = put(grid, row, left, base);
            if (several) {
                row++;
            }
        }
    }

    /** The office's page breaks go with the rows that they stand before. */
    private void shiftBreaks(int top, int by) {
        List<Integer> below = Arrays.stream(sheet.getRowBreaks())
                .filter(last -> last >= top)
                .boxed()
                .toList();
        below.forEach(sheet::removeRowBreak);
        below.forEach(last -> sheet.setRowBreak(last + by));
    }

    private int put(Grid grid, int top, int left, CellStyle base) {
        for (int column = 0; column < grid.head().size(); column++) {
            cell(top, left + column, new Value.Words(grid.head().get(column)), styles.of(base, Part.HEAD));
        }
        int row = top + 1;
        int foot = grid.body().size();
        for (int at = 0; at < grid.rows().size(); at++) {
            List<Value> values = grid.rows().get(at);
            for (int column = 0; column < values.size(); column++) {
                Value value = values.get(column);
                cell(row, left + column, value, styles.of(base, part(value, at >= foot)));
            }
            row++;
        }
        return row;
    }

    private static Part part(Value value, boolean foot) {
        if (value instanceof Value.Figure figure) {
            if (figure.number().scale() > 0) {
                return foot ? Part.FOOT_DECIMAL : Part.DECIMAL;
            }
            return foot ? Part.FOOT_FIGURE : Part.FIGURE;
        }
        return foot ? Part.FOOT_LABEL : Part.LABEL;
    }

    private void cell(int rowIndex, int column, Value value, CellStyle style) {
        float least = sheet.getWorkbook().getFontAt(style.getFontIndex()).getFontHeightInPoints() * LEAST_HEIGHT;
        Row row = sheet.getRow(rowIndex) == null ? created(rowIndex, least) : sheet.getRow(rowIndex);
        Cell cell = row.createCell(column);
        Cells.put(cell, value);
        cell.setCellStyle(style);
        if (row.getHeightInPoints() < least) {
            row.setHeightInPoints(least);
        }
        Cells.makeRoom(cell);
    }

    /** As low as its type allows: a sheet's usual height would keep a month in small type from its page. */
    private Row created(int number, float height) {
        Row row = sheet.createRow(number);
        row.setHeightInPoints(height);
        return row;
    }
}
