package dev.madoguchi.layout;

import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.paper.PdfPage;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A filled workbook as a PDF: A4 as the sheet says, as wide as the page, the fonts embedded, the text searchable. What the office
 * changed in its layout (widths, heights, type, lines, grey) is seen here too; colours are greys on paper.
 */
public final class SheetPdf {
    private static final double LONG = 297;
    private static final double SHORT = 210;
    private static final double MARGIN = 13;
    private static final double FOOT = 8;
    private static final double FOOT_POINTS = 9;

    private final JapaneseFonts fonts;

    public SheetPdf(JapaneseFonts fonts) {
        this.fonts = fonts;
    }

    /** Every sheet, one after the other. */
    public byte[] write(FilledSheets filled, String title) {
        try (JapanesePdf pdf = JapanesePdf.create(fonts, title)) {
            List<Page> pages = new ArrayList<>();
            for (int at = 0; at < filled.workbook().getNumberOfSheets(); at++) {
                pages.addAll(pages(pdf, filled, at));
            }
            for (int at = 0; at < pages.size(); at++) {
                draw(pdf, pages.get(at), (at + 1) + " / " + pages.size());
            }
            return pdf.bytes();
        }
    }

    /**
     * Some rows of a sheet.
     *
     * @param to after the last of them
     */
    private record Page(SheetGeometry geometry, XSSFSheet sheet, List<PlacedChart> charts, int from, int to) {}

    private static boolean across(XSSFSheet sheet) {
        return sheet.getPrintSetup().getLandscape();
    }

    private static double width(XSSFSheet sheet) {
        return across(sheet) ? LONG : SHORT;
    }

    private static double height(XSSFSheet sheet) {
        return across(sheet) ? SHORT : LONG;
    }

    private static List<Page> pages(JapanesePdf pdf, FilledSheets filled, int number) {
        XSSFSheet sheet = filled.workbook().getSheetAt(number);
        List<PlacedChart> charts = filled.charts().stream()
                .filter(chart -> chart.sheet() == number)
                .toList();
        SheetGeometry geometry = SheetGeometry.of(sheet, width(sheet) - 2 * MARGIN, pdf);
        double room = height(sheet) - 2 * MARGIN - FOOT;
        List<Page> pages = new ArrayList<>();
        int from = 0;
        for (int start : new PageBreaks(sheet, geometry::top, room).starts()) {
            pages.add(new Page(geometry, sheet, charts, from, start));
            from = start;
        }
        pages.add(new Page(geometry, sheet, charts, from, geometry.rows()));
        return pages;
    }

    private static void draw(JapanesePdf pdf, Page page, String number) {
        XSSFSheet sheet = page.sheet();
        PdfPage paper = pdf.page(width(sheet), height(sheet));
        double up = MARGIN - page.geometry().top(page.from());
        CellPainter painter = new CellPainter(pdf, paper, page.geometry(), MARGIN, up);
        for (int row = page.from(); row < page.to(); row++) {
            if (sheet.getRow(row) != null) {
                for (Cell cell : sheet.getRow(row)) {
                    painter.paint(cell);
                }
            }
        }
        for (PlacedChart chart : page.charts()) {
            CellRangeAddress place = chart.place();
            if (place.getFirstRow() >= page.from() && place.getFirstRow() < page.to()) {
                PdfChart.draw(pdf, paper, painter.box(place), chart.grid());
            }
        }
        paper.textRight(width(sheet) - MARGIN, height(sheet) - MARGIN, FOOT_POINTS, Weight.REGULAR, number);
    }
}
