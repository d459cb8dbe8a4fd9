package dev.madoguchi.layout;

import dev.madoguchi.municipality.Layouts;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.report.Report;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files of a report: workbook, PDF and CSV, made in memory. */
public final class ReportFiles {
    private final Path folder;
    private final Layouts layouts;
    private final SheetPdf pdf;

    /** @param folder where the city's profile and its layouts lie */
    public ReportFiles(Path folder, Layouts layouts, JapaneseFonts fonts) {
        this.folder = folder;
        this.layouts = layouts;
        pdf = new SheetPdf(fonts);
    }

    /** The one of these files that is for paper. */
    public static byte[] paper(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".pdf"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** The bytes of the files by their names. */
    public Map<String, byte[]> of(Report report) throws LayoutException {
        Optional<String> own = switch (report.kind()) {
            case DAILY -> layouts.daily();
            case MONTHLY -> layouts.monthly();
            case STATISTICS -> layouts.statistics();
        };
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (FilledSheets filled = Layout.of(report.kind(), folder, own).fill(report)) {
            String name = report.fileName();
            files.put(name + ".xlsx", filled.xlsx());
            files.put(name + ".pdf", pdf.write(filled, name + " " + report.period()));
            files.put(name + ".csv", ReportCsv.write(report));
        }
        return files;
    }
}
