package dev.madoguchi.layout;

import dev.madoguchi.report.Value;
import dev.madoguchi.report.Value.Grid;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/** A stacked bar chart of a table in a sheet: a bar for each row, a colour for each column of figures. */
final class SheetChart {
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /** Told apart by people who see colours differently, and in grey: the palette of Okabe and Ito. */
    private static final byte[][] COLOURS = {
        {0x00, 0x72, (byte) 0xB2},
        {(byte) 0xE6, (byte) 0x9F, 0x00},
        {0x00, (byte) 0x9E, 0x73},
        {(byte) 0xCC, 0x79, (byte) 0xA7},
        {0x56, (byte) 0xB4, (byte) 0xE9},
        {(byte) 0xD5, 0x5E, 0x00},
        {(byte) 0xF0, (byte) 0xE4, 0x42}
    };

    private SheetChart() {}

    static void draw(XSSFSheet sheet, CellRangeAddress place, Grid grid) {
        List<Integer> columns = ChartColumns.of(grid);
        if (grid.body().isEmpty() || columns.isEmpty()) {
            return;
        }
        var drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(
                0,
                0,
                0,
                0,
                place.getFirstColumn(),
                place.getFirstRow(),
                place.getLastColumn() + 1,
                place.getLastRow() + 1));
        chart.setTitleText(grid.title());
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        var across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var up = chart.createValueAxis(AxisPosition.LEFT);
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setNumberFormat("#,##0");
        if (chart.createData(ChartTypes.BAR, across, up) instanceof XDDFBarChartData bars) {
            bars.setBarDirection(BarDirection.COL);
            bars.setBarGrouping(BarGrouping.STACKED);
            add(bars, grid, columns);
            chart.plot(bars);
            layBarsOnEachOther(chart);
        }
    }

    private static void add(XDDFBarChartData bars, Grid grid, List<Integer> columns) {
        List<List<Value>> rows = grid.body();
        String[] names = rows.stream().map(row -> Cells.words(row.getFirst())).toArray(String[]::new);
        for (int column : columns) {
            Double[] figures = rows.stream()
                    .map(row -> ChartColumns.figure(row.get(column)))
                    .toArray(Double[]::new);
            XDDFChartData.Series series =
                    bars.addSeries(XDDFDataSourcesFactory.fromArray(names), XDDFDataSourcesFactory.fromArray(figures));
            series.setTitle(grid.head().get(column), null);
            series.setFillProperties(
                    new XDDFSolidFillProperties(XDDFColor.from(COLOURS[columns.indexOf(column) % COLOURS.length])));
        }
    }

    /** POI's own setter needs the full schemas, ten times as large as the ones it comes with. */
    private static void layBarsOnEachOther(XSSFChart chart) {
        try (XmlCursor before = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getAxIdArray(0)
                .newCursor()) {
            before.beginElement("overlap", CHART);
            before.insertAttributeWithValue("val", "100");
        }
    }
}
