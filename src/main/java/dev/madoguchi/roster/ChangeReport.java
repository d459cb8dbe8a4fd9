package dev.madoguchi.roster;

import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.municipality.ReportRule;
import dev.madoguchi.paper.AcrossPage;
import dev.madoguchi.paper.TablePdf;
import dev.madoguchi.paper.TablePdf.Column;
import dev.madoguchi.role.Role;
import dev.madoguchi.ui.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The report on who came, went, or has another role (業務従事者変更届), as a PDF and as a workbook, and by when it is owed. */
public final class ChangeReport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final int CELL_WIDTH = 22 * 256;

    private final String place;
    private final ReportRule rule;
    private final Deadlines deadlines;
    private final TablePdf pdf;
    private final Texts texts;
    private final Clock clock;

    /**
     * What the report is made of.
     *
     * @param place the municipality and the site
     * @param rule by when the city wants it
     */
    public record Terms(String place, ReportRule rule, Deadlines deadlines) {}

    public ChangeReport(Terms terms, TablePdf pdf, Texts texts, Clock clock) {
        this.place = terms.place();
        this.rule = terms.rule();
        this.deadlines = terms.deadlines();
        this.pdf = pdf;
        this.texts = texts;
        this.clock = clock;
    }

    /** By when the first of these has to be with the city; empty where there is none. */
    public Optional<LocalDateTime> due(List<StaffChange> changes) {
        return changes.stream()
                .flatMap(change -> rule.due().map(due -> deadlines.daily(due, day(change))).stream())
                .min(Comparator.naturalOrder());
    }

    /** The report as a PDF. */
    public byte[] pdf(List<StaffChange> changes) {
        int[] at = {0, 30, 58, 92, 150, 205};
        List<String> head = head();
        return pdf.bytes(
                place,
                texts.get("roster.changes.report"),
                about(changes),
                IntStream.range(0, head.size())
                        .mapToObj(column -> new Column(at[column], head.get(column)))
                        .toList(),
                changes.stream().map(this::cells).toList());
    }

    /** The report as a workbook. */
    public byte[] workbook(List<StaffChange> changes) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(texts.get("roster.changes.report"));
            AcrossPage.lay(sheet);
            line(sheet, 0, List.of(texts.get("roster.changes.report"), place, about(changes)));
            line(sheet, 2, head());
            for (int at = 0; at < changes.size(); at++) {
                line(sheet, 3 + at, cells(changes.get(at)));
            }
            IntStream.range(0, head().size()).forEach(column -> sheet.setColumnWidth(column, CELL_WIDTH));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private static void line(Sheet sheet, int number, List<String> cells) {
        Row row = sheet.createRow(number);
        for (int at = 0; at < cells.size(); at++) {
            row.createCell(at).setCellValue(cells.get(at));
        }
    }

    private String about(List<StaffChange> changes) {
        return texts.get(
                "roster.changes.about",
                DAY.format(LocalDate.now(clock)),
                due(changes).map(due -> DAY.format(due.toLocalDate())).orElse(""),
                rule.clause());
    }

    private List<String> head() {
        return List.of(
                texts.get("roster.changes.day"),
                texts.get("roster.changes.kind"),
                texts.get("roster.changes.person"),
                texts.get("roster.changes.name"),
                texts.get("roster.changes.was"),
                texts.get("roster.changes.becomes"));
    }

    /** A change as its reader sees it, a cell for each column. */
    List<String> cells(StaffChange change) {
        return List.of(
                DAY.format(day(change)),
                texts.get("roster.changes.kind." + change.kind()),
                change.person(),
                change.name(),
                word(change, change.was()),
                word(change, change.becomes()));
    }

    private String word(StaffChange change, String value) {
        return switch (change.kind()) {
            case NAME -> value;
            case JOINED, LEFT, ROLE ->
                value.isEmpty() ? "" : texts.get(Role.valueOf(value).messageKey());
        };
    }

    private LocalDate day(StaffChange change) {
        return LocalDate.ofInstant(change.noticed(), clock.getZone());
    }
}
