package dev.madoguchi.layout;

import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Which rows of a sheet belong together: a heading with what stands under it, up to the next heading or an empty row. A heading is bold
 * and has no line under it.
 */
final class Sections {
    private final XSSFSheet sheet;
    private final List<CellRangeAddress> merged;
    private final int rows;

    Sections(XSSFSheet sheet) {
        this.sheet = sheet;
        merged = sheet.getMergedRegions();
        rows = Math.max(
                sheet.getLastRowNum() + 1,
                merged.stream().mapToInt(CellRangeAddress::getLastRow).max().orElse(-1) + 1);
    }

    /** How many rows the sheet has. */
    int rows() {
        return rows;
    }

    /** After the last row of the section that begins with this row; an empty row is one by itself. */
    int end(int row) {
        int end = mergedEnd(row);
        while (end < rows && !isEmpty(row) && !isEmpty(end) && !isHeading(end)) {
            end = mergedEnd(end);
        }
        return end;
    }

    /** After the last row that cannot be parted from this one, because cells are merged over both. */
    int mergedEnd(int row) {
        return merged.stream()
                        .filter(region -> region.getFirstRow() <= row && region.getLastRow() >= row)
                        .mapToInt(CellRangeAddress::getLastRow)
                        .max()
                        .orElse(row)
                + 1;
    }

    private boolean isEmpty(int number) {
        Row row = sheet.getRow(number);
        boolean written = false;
        if (row != null) {
            for (Cell cell : row) {
                written |= cell.getCellType() != CellType.BLANK || isLined(cell);
            }
        }
        return !written && mergedEnd(number) == number + 1;
    }

    private boolean isHeading(int number) {
        Row row = sheet.getRow(number);
        Cell first = row == null ? null : row.getCell(0);
        return first != null
                && first.getCellType() == CellType.STRING
                && !isLined(first)
                && sheet.getWorkbook()
                        .getFontAt(first.getCellStyle().getFontIndex())
                        .getBold();
    }

    private static boolean isLined(Cell cell) {
        return cell.getCellStyle().getBorderBottom() != BorderStyle.NONE;
    }
}
