package dev.madoguchi.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A report on its layout, in memory. */
public final class FilledSheets implements AutoCloseable {
    private final XSSFWorkbook workbook;
    private final List<PlacedChart> charts;

    FilledSheets(XSSFWorkbook workbook, List<PlacedChart> charts) {
        this.workbook = workbook;
        this.charts = List.copyOf(charts);
    }

    /** The workbook for Excel. */
    public byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    List<PlacedChart> charts() {
        return charts;
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }
}
