package dev.madoguchi.layout;

import dev.madoguchi.report.Value.Grid;
import org.apache.poi.ss.util.CellRangeAddress;

/** Where a chart stands on a sheet, and what it shows. */
record PlacedChart(int sheet, CellRangeAddress place, Grid grid) {}
