package dev.madoguchi.layout;

import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Where a sheet's pages end on paper: a section is broken only where it is longer than a page, and then not right after its heading and
 * the head of its table. A page break that the office set in its layout is kept.
 */
final class PageBreaks {
    /** A heading, the head of a table and two of its rows. */
    private static final int LEAD = 4;

    private static final double PIXEL = 25.4 / 96;
    private static final double POINT = 25.4 / 72;
    private static final double INCH = 25.4;
    private static final double LONG = 297;
    private static final double SHORT = 210;

    private final Sections sections;
    private final NavigableSet<Integer> set;
    private final IntToDoubleFunction top;
    private final double room;

    /**
     * @param top how far down each row begins, in millimetres
     * @param room for rows on one page, in millimetres
     */
    PageBreaks(XSSFSheet sheet, IntToDoubleFunction top, double room) {
        sections = new Sections(sheet);
        set = Arrays.stream(sheet.getRowBreaks())
                .mapToObj(last -> last + 1)
                .collect(Collectors.toCollection(TreeSet::new));
        this.top = top;
        this.room = room;
    }

    /** Has Excel break a sheet's pages here too, by the heights that the rows have there. */
    static void mark(XSSFSheet sheet) {
        boolean across = sheet.getPrintSetup().getLandscape();
        double side = (sheet.getMargin(PageMargin.LEFT) + sheet.getMargin(PageMargin.RIGHT)) * INCH;
        double ends = (sheet.getMargin(PageMargin.TOP) + sheet.getMargin(PageMargin.BOTTOM)) * INCH;
        double scale = Math.min(1, ((across ? LONG : SHORT) - side) / Math.max(1, width(sheet)));
        double[] tops = tops(sheet);
        new PageBreaks(sheet, row -> tops[row], ((across ? SHORT : LONG) - ends) / scale)
                .starts()
                .forEach(start -> sheet.setRowBreak(start - 1));
    }

    private static double width(XSSFSheet sheet) {
        int columns = 0;
        for (Row row : sheet) {
            columns = Math.max(columns, row.getLastCellNum());
        }
        double width = 0;
        for (int column = 0; column < columns; column++) {
            width += sheet.getColumnWidthInPixels(column) * PIXEL;
        }
        return width;
    }

    private static double[] tops(XSSFSheet sheet) {
        double[] tops = new double[new Sections(sheet).rows() + 1];
        for (int at = 0; at < tops.length - 1; at++) {
            Row row = sheet.getRow(at);
            double points = row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints();
            tops[at + 1] = tops[at] + points * POINT;
        }
        return tops;
    }

    /** The first row of each page after the first one, downwards. */
    NavigableSet<Integer> starts() {
        NavigableSet<Integer> starts = new TreeSet<>();
        int end;
        for (int section = 0; section < sections.rows(); section = end) {
            end = sections.end(section);
            int part = isLonger(section, end) ? lead(section, end) : end;
            place(starts, section, part);
            while (part < end) {
                int next = Math.min(end, sections.mergedEnd(part));
                place(starts, part, next);
                part = next;
            }
        }
        return starts;
    }

    private boolean isLonger(int from, int end) {
        return top.applyAsDouble(end) - top.applyAsDouble(from) > room;
    }

    private int lead(int section, int end) {
        int lead = section;
        while (lead < end && lead < section + LEAD) {
            lead = sections.mergedEnd(lead);
        }
        return Math.min(lead, end);
    }

    /** Rows that stay together, on this page or on a new one. */
    private void place(NavigableSet<Integer> starts, int from, int end) {
        int page = starts.isEmpty() ? 0 : starts.last();
        if (from > page && (set.contains(from) || isLonger(page, end))) {
            starts.add(from);
        }
    }
}
