package dev.madoguchi.layout;

import dev.madoguchi.layout.CellPainter.Box;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.paper.PdfPage;
import dev.madoguchi.report.Value;
import dev.madoguchi.report.Value.Grid;
import java.util.List;
import java.util.Locale;

/** The same stacked bars as in the workbook, on paper: a bar for each row, a grey for each column of figures. */
final class PdfChart {
    private static final double POINTS = 8;
    private static final double TITLE_POINTS = 10;
    private static final double HEAD = 8;
    private static final double FOOT = 13;
    private static final double SIDE = 16;
    private static final double LINE = 0.15;
    private static final double LEGEND = 3;
    private static final double GAP = 5;
    private static final int STEPS = 4;
    private static final double DARKEST = 0.25;
    private static final double LIGHTEST = 0.85;

    private final JapanesePdf pdf;
    private final PdfPage page;
    private final Box box;
    private final Grid grid;
    private final List<Integer> columns;

    private PdfChart(JapanesePdf pdf, PdfPage page, Box box, Grid grid) {
        this.pdf = pdf;
        this.page = page;
        this.box = box;
        this.grid = grid;
        columns = ChartColumns.of(grid);
    }

    static void draw(JapanesePdf pdf, PdfPage page, Box box, Grid grid) {
        PdfChart chart = new PdfChart(pdf, page, box, grid);
        if (!grid.body().isEmpty() && !chart.columns.isEmpty()) {
            chart.draw();
        }
    }

    private void draw() {
        page.textCentred(box.x() + box.width() / 2, box.y() + 5, TITLE_POINTS, Weight.BOLD, grid.title());
        Box plot = new Box(box.x() + SIDE, box.y() + HEAD, box.width() - SIDE - 3, box.height() - HEAD - FOOT);
        double most = top();
        for (int step = 0; step <= STEPS; step++) {
            double y = plot.y() + plot.height() * (1 - step / (double) STEPS);
            page.line(plot.x(), y, plot.x() + plot.width(), y, LINE);
            page.textRight(plot.x() - 1, y + 1, POINTS, Weight.REGULAR, "%,.0f".formatted(most * step / STEPS));
        }
        bars(plot, most);
        legend(box.y() + box.height() - 2.5);
    }

    private void bars(Box plot, double most) {
        List<List<Value>> rows = grid.body();
        double step = plot.width() / rows.size();
        double widest = rows.stream()
                .mapToDouble(row -> pdf.width(Cells.words(row.getFirst()), POINTS, Weight.REGULAR))
                .max()
                .orElse(0);
        int every = (int) Math.max(1, Math.ceil((widest + 1) / step));
        for (int at = 0; at < rows.size(); at++) {
            double x = plot.x() + step * at;
            double y = plot.y() + plot.height();
            for (int column : columns) {
                double height = plot.height() * ChartColumns.figure(rows.get(at).get(column)) / most;
                y -= height;
                page.fill(x + step / 4, y, step / 2, height, grey(columns.indexOf(column)));
            }
            if (at % every == 0) {
                page.textCentred(
                        x + step / 2,
                        plot.y() + plot.height() + 4,
                        POINTS,
                        Weight.REGULAR,
                        Cells.words(rows.get(at).getFirst()));
            }
        }
    }

    /** Under the bars on one line, in smaller type where the names are long. */
    private void legend(double baseline) {
        double names = columns.stream()
                .mapToDouble(column -> pdf.width(grid.head().get(column), POINTS, Weight.REGULAR))
                .sum();
        double room = box.width() - SIDE - columns.size() * (LEGEND + GAP);
        double points = POINTS * Math.min(1, room / Math.max(1, names));
        double x = box.x() + SIDE;
        for (int at = 0; at < columns.size(); at++) {
            String name = grid.head().get(columns.get(at));
            page.fill(x, baseline - LEGEND + 0.4, LEGEND, LEGEND, grey(at));
            page.text(x + LEGEND + 1, baseline, points, Weight.REGULAR, name);
            x += LEGEND + GAP + pdf.width(name, points, Weight.REGULAR);
        }
    }

    private double grey(int at) {
        return columns.size() == 1 ? 0.45 : DARKEST + (LIGHTEST - DARKEST) * at / (columns.size() - 1);
    }

    /** The axis' end: 1, 2 or 5 with noughts, in four equal steps. */
    private double top() {
        double most = grid.body().stream()
                .mapToDouble(row -> columns.stream()
                        .mapToDouble(column -> ChartColumns.figure(row.get(column)))
                        .sum())
                .max()
                .orElse(0);
        double nice = STEPS;
        while (nice < most) {
            String digits = String.format(Locale.ROOT, "%.0f", nice / STEPS);
            nice *= digits.startsWith("2") ? 2.5 : 2;
        }
        return nice;
    }
}
