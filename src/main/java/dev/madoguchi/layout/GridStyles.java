package dev.madoguchi.layout;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The look of a table, made from the look of the cell that asks for it: its type and size, with lines around and figures to the right. */
final class GridStyles {
    private final Workbook workbook;
    private final Map<Key, CellStyle> made = new HashMap<>();

    GridStyles(Workbook workbook) {
        this.workbook = workbook;
    }

    /** What kind of cell of a table it is. */
    enum Part {
        TITLE,
        HEAD,
        LABEL,
        FIGURE,
        DECIMAL,
        FOOT_LABEL,
        FOOT_FIGURE,
        FOOT_DECIMAL
    }

    private record Key(short base, Part part) {}

    CellStyle of(CellStyle base, Part part) {
        return made.computeIfAbsent(new Key(base.getIndex(), part), key -> make(base, part));
    }

    private CellStyle make(CellStyle base, Part part) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(base);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (part != Part.TITLE) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        switch (part) {
            case TITLE -> style.setFont(bold(base));
            case HEAD -> {
                style.setFont(bold(base));
                style.setAlignment(HorizontalAlignment.CENTER);
                style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setWrapText(true);
            }
            case LABEL -> style.setWrapText(true);
            case FOOT_LABEL -> style.setFont(bold(base));
            case FIGURE -> figure(style, "#,##0");
            case DECIMAL -> figure(style, "#,##0.0");
            case FOOT_FIGURE -> {
                style.setFont(bold(base));
                figure(style, "#,##0");
            }
            case FOOT_DECIMAL -> {
                style.setFont(bold(base));
                figure(style, "#,##0.0");
            }
        }
        return style;
    }

    private void figure(CellStyle style, String format) {
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
    }

    private Font bold(CellStyle base) {
        Font like = workbook.getFontAt(base.getFontIndex());
        Font found = workbook.findFont(
                true,
                like.getColor(),
                like.getFontHeight(),
                like.getFontName(),
                like.getItalic(),
                like.getStrikeout(),
                like.getTypeOffset(),
                like.getUnderline());
        if (found != null) {
            return found;
        }
        Font bold = workbook.createFont();
        bold.setFontName(like.getFontName());
        bold.setFontHeight(like.getFontHeight());
        bold.setColor(like.getColor());
        bold.setBold(true);
        return bold;
    }
}
