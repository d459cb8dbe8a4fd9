package dev.madoguchi.layout;

import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.paper.PdfPage;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Draws cells on a page: ground, text, lines. */
final class CellPainter {
    private static final double POINT = 25.4 / 72;
    private static final double BASELINE = 0.86;
    private static final double THIN = 0.2;
    private static final double THICK = 0.45;

    private final JapanesePdf pdf;
    private final PdfPage page;
    private final SheetGeometry geometry;
    private final double right;
    private final double down;

    /**
     * @param right where the sheet's left edge lies on the page
     * @param down by how much the sheet's rows are moved on the page
     */
    CellPainter(JapanesePdf pdf, PdfPage page, SheetGeometry geometry, double right, double down) {
        this.pdf = pdf;
        this.page = page;
        this.geometry = geometry;
        this.right = right;
        this.down = down;
    }

    /** A place on the page. */
    record Box(double x, double y, double width, double height) {}

    Box box(CellRangeAddress place) {
        double x = right + geometry.left(place.getFirstColumn());
        double y = down + geometry.top(place.getFirstRow());
        return new Box(
                x,
                y,
                right + geometry.left(place.getLastColumn() + 1) - x,
                down + geometry.top(place.getLastRow() + 1) - y);
    }

    void paint(Cell cell) {
        CellRangeAddress region = geometry.region(cell);
        Box own = box(new CellRangeAddress(
                cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
        boolean first = region.getFirstRow() == cell.getRowIndex() && region.getFirstColumn() == cell.getColumnIndex();
        if (first) {
            ground(cell, box(region));
            text(cell, box(region));
        }
        lines(cell, region, own);
    }

    private void ground(Cell cell, Box box) {
        CellStyle style = cell.getCellStyle();
        if (style.getFillPattern() == FillPatternType.SOLID_FOREGROUND) {
            page.fill(box.x, box.y, box.width, box.height, grey(style));
        }
    }

    private static double grey(CellStyle style) {
        XSSFColor colour = style instanceof XSSFCellStyle xssf ? xssf.getFillForegroundXSSFColor() : null;
        byte[] rgb = colour == null ? null : colour.getRGBWithTint();
        if (rgb == null) {
            return 0.85;
        }
        double light = 0.299 * (rgb[0] & 0xFF) + 0.587 * (rgb[1] & 0xFF) + 0.114 * (rgb[2] & 0xFF);
        // Black text stays readable on any ground.
        return Math.max(0.7, light / 255);
    }

    private void text(Cell cell, Box box) {
        List<String> lines = geometry.lines(cell, pdf);
        double points = geometry.points(cell);
        Weight weight = geometry.weight(cell);
        double line = points * POINT * SheetGeometry.LEADING;
        double height = lines.size() * line;
        VerticalAlignment vertical = cell.getCellStyle().getVerticalAlignment();
        double top = switch (vertical) {
            case TOP -> box.y + SheetGeometry.PADDING / 2;
            case BOTTOM -> box.y + box.height - height - SheetGeometry.PADDING / 2;
            default -> box.y + (box.height - height) / 2;
        };
        for (String text : lines) {
            if (!text.isBlank()) {
                write(cell, box, top + line * BASELINE, points, weight, text);
            }
            top += line;
        }
    }

    private void write(Cell cell, Box box, double baseline, double points, Weight weight, String text) {
        switch (horizontal(cell)) {
            case CENTER, CENTER_SELECTION -> page.textCentred(box.x + box.width / 2, baseline, points, weight, text);
            case RIGHT -> page.textRight(box.x + box.width - SheetGeometry.PADDING, baseline, points, weight, text);
            default -> page.text(box.x + SheetGeometry.PADDING, baseline, points, weight, text);
        }
    }

    private static HorizontalAlignment horizontal(Cell cell) {
        HorizontalAlignment said = cell.getCellStyle().getAlignment();
        boolean number = cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA;
        return said == HorizontalAlignment.GENERAL && number ? HorizontalAlignment.RIGHT : said;
    }

    /** A merged cell has lines around it and none inside. */
    private void lines(Cell cell, CellRangeAddress region, Box box) {
        CellStyle style = cell.getCellStyle();
        double end = box.x + box.width;
        double bottom = box.y + box.height;
        if (cell.getRowIndex() == region.getFirstRow()) {
            line(style.getBorderTop(), box.x, box.y, end, box.y);
        }
        if (cell.getRowIndex() == region.getLastRow()) {
            line(style.getBorderBottom(), box.x, bottom, end, bottom);
        }
        if (cell.getColumnIndex() == region.getFirstColumn()) {
            line(style.getBorderLeft(), box.x, box.y, box.x, bottom);
        }
        if (cell.getColumnIndex() == region.getLastColumn()) {
            line(style.getBorderRight(), end, box.y, end, bottom);
        }
    }

    private void line(BorderStyle style, double x1, double y1, double x2, double y2) {
        if (style != BorderStyle.NONE) {
            boolean thick = style == BorderStyle.MEDIUM || style == BorderStyle.THICK || style == BorderStyle.DOUBLE;
            page.line(x1, y1, x2, y2, thick ? THICK : THIN);
        }
    }
}
