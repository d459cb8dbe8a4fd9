package dev.madoguchi.layout;

import dev.madoguchi.report.Report;
import dev.madoguchi.report.ReportKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook that a report is written on. An office worker changes it in Excel: where a cell says {@code {{municipality}}}, the
 * municipality's name will stand, in the cell's own type and colours.
 */
public final class Layout {
    private static final int MOST_BYTES = 5_000_000;

    private final String name;
    private final byte[] workbook;

    private Layout(String name, byte[] workbook) {
        this.name = name;
        this.workbook = workbook;
    }

    /**
     * The city's own layout where the profile names one, else the one that comes with the program.
     *
     * @param folder where the profile lies
     * @param own its file, relative to the folder
     */
    public static Layout of(ReportKind kind, Path folder, Optional<String> own) throws LayoutException {
        return own.isPresent() ? read(folder.resolve(own.get())) : usual(kind);
    }

    /** The layout that comes with the program. */
    public static Layout usual(ReportKind kind) {
        String file = fileName(kind);
        try (InputStream in = Objects.requireNonNull(Layout.class.getResourceAsStream(file), file)) {
            return new Layout(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** What the usual layout's file is called. */
    public static String fileName(ReportKind kind) {
        return switch (kind) {
            case DAILY -> "daily-report.xlsx";
            case MONTHLY -> "monthly-report.xlsx";
            case STATISTICS -> "statistics.xlsx";
        };
    }

    /** A layout in a file. */
    static Layout read(Path file) throws LayoutException {
        String called = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new LayoutException(LayoutFault.UNREADABLE, called, file.toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return parse(called, in.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            throw because(e, new LayoutException(LayoutFault.UNREADABLE, called, file.toString()));
        }
    }

    /**
     * A layout in the bytes of a workbook.
     *
     * @param name what a complaint calls it
     */
    static Layout parse(String name, byte[] workbook) throws LayoutException {
        if (workbook.length > MOST_BYTES) {
            throw new LayoutException(LayoutFault.TOO_LARGE, name, MOST_BYTES / 1_000_000 + " MB");
        }
        return new Layout(name, workbook.clone());
    }

    /** The workbook as it is, for an office worker to change. */
    public byte[] bytes() {
        return workbook.clone();
    }

    /**
     * The report on this layout.
     *
     * @throws LayoutException with the cell, where the layout asks for what the report does not have, or leaves out what it must show
     */
    public FilledSheets fill(Report report) throws LayoutException {
        XSSFWorkbook open = open();
        try {
            new Asked(name, open).check(report);
        } catch (LayoutException e) {
            close(open);
            throw e;
        }
        return new Filling(open, report).fill();
    }

    private XSSFWorkbook open() throws LayoutException {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(workbook));
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw because(
                    e,
                    new LayoutException(
                            LayoutFault.NOT_A_WORKBOOK, name, e.getClass().getSimpleName()));
        }
    }

    private static void close(XSSFWorkbook workbook) {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private static LayoutException because(Exception cause, LayoutException fault) {
        fault.initCause(cause);
        return fault;
    }
}
