package dev.madoguchi.layout;

import dev.madoguchi.layout.Placeholder.Chart;
import dev.madoguchi.layout.Placeholder.Table;
import dev.madoguchi.layout.Placeholder.Tables;
import dev.madoguchi.report.Report;
import dev.madoguchi.report.Value;
import dev.madoguchi.report.Value.Grid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Puts a report on a workbook that {@link Asked} found complete: words first, then tables from below, then charts, then page breaks. */
final class Filling {
    private final XSSFWorkbook workbook;
    private final Report report;
    private final GridStyles styles;

    Filling(XSSFWorkbook workbook, Report report) {
        this.workbook = workbook;
        this.report = report;
        styles = new GridStyles(workbook);
    }

    FilledSheets fill() {
        List<PlacedChart> charts = new ArrayList<>();
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            XSSFSheet sheet = workbook.getSheetAt(at);
            words(sheet);
            tables(sheet);
            charts.addAll(charts(sheet, at));
            PageBreaks.mark(sheet);
        }
        workbook.setForceFormulaRecalculation(true);
        return new FilledSheets(workbook, charts);
    }

    private void words(XSSFSheet sheet) {
        for (Cell cell :
                asking(sheet, asked -> asked instanceof Placeholder.Named || asked instanceof Placeholder.Count)) {
            List<Placeholder> asked = Asked.in(cell);
            String text = cell.getStringCellValue();
            if (asked.size() == 1 && Placeholder.BRACES.matcher(text.strip()).matches()) {
                Cells.put(cell, value(asked.getFirst()));
            } else {
                Matcher braces = Placeholder.BRACES.matcher(text);
                int[] next = {0};
                cell.setCellValue(
                        braces.replaceAll(found -> Matcher.quoteReplacement(Cells.words(value(asked.get(next[0]++))))));
            }
            Cells.makeRoom(cell);
        }
    }

    private Value value(Placeholder asked) {
        return switch (asked) {
            case Placeholder.Named named ->
                Objects.requireNonNull(report.values().get(named.written()));
            case Placeholder.Count count ->
                new Value.Figure(BigDecimal.valueOf(report.count(count.deed()).orElseThrow()));
            case Table table -> new Value.Words("");
            case Chart chart -> new Value.Words("");
            case Tables all -> new Value.Words("");
        };
    }

    private void tables(XSSFSheet sheet) {
        List<Cell> places = asking(sheet, asked -> asked instanceof Table || asked instanceof Tables);
        Collections.reverse(places);
        for (Cell place : places) {
            new GridRows(sheet, styles).put(place, grids(Asked.in(place).getFirst()));
        }
    }

    private List<Grid> grids(Placeholder asked) {
        return asked instanceof Table table
                ? List.of(grid(table.name()))
                : report.values().values().stream()
                        .filter(Grid.class::isInstance)
                        .map(Grid.class::cast)
                        .toList();
    }

    private Grid grid(String name) {
        return report.values().get(name) instanceof Grid grid ? grid : new Grid("", List.of(), List.of(), 0);
    }

    private List<PlacedChart> charts(XSSFSheet sheet, int number) {
        List<PlacedChart> placed = new ArrayList<>();
        for (Cell cell : asking(sheet, asked -> asked instanceof Chart)) {
            if (Asked.in(cell).getFirst() instanceof Chart chart) {
                CellRangeAddress place = sheet.getMergedRegions().stream()
                        .filter(region -> region.isInRange(cell))
                        .findFirst()
                        .orElse(new CellRangeAddress(
                                cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
                Grid grid = grid(chart.name());
                cell.setBlank();
                SheetChart.draw(sheet, place, grid);
                placed.add(new PlacedChart(number, place, grid));
            }
        }
        return placed;
    }

    private static List<Cell> asking(XSSFSheet sheet, Predicate<Placeholder> which) {
        List<Cell> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (Asked.in(cell).stream().anyMatch(which)) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }
}
