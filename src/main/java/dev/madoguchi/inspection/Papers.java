package dev.madoguchi.inspection;

import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.TablePdf;
import dev.madoguchi.paper.TablePdf.Column;
import dev.madoguchi.ui.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What an inspector takes away: rows of the trail and the report on handling, on paper. */
public final class Papers {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter OF_THE_DAY = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final String place;
    private final ZoneId zone;
    private final TablePdf pdf;
    private final Texts texts;
    private final DeedWords words;
    private final StaffMask mask;

    /**
     * @param place the municipality and the site
     * @param zone whose time is shown
     * @param texts in Japanese: the papers are for the city
     */
    public Papers(String place, ZoneId zone, JapaneseFonts fonts, Texts texts, StaffMask mask) {
        this.place = place;
        this.zone = zone;
        this.pdf = new TablePdf(fonts, texts);
        this.texts = texts;
        this.words = new DeedWords(texts);
        this.mask = mask;
    }

    /** What a printer's queue calls them. */
    String job() {
        return texts.get("inspection.job");
    }

    /** Rows of the trail. */
    public byte[] rowsPdf(List<AuditRow> rows, String about) {
        return pdf.bytes(
                place,
                texts.get("inspection.rows.title"),
                about,
                List.of(
                        new Column(0, texts.get("inspection.column.seq")),
                        new Column(16, texts.get("inspection.column.at")),
                        new Column(53, texts.get("inspection.column.who")),
                        new Column(75, texts.get("inspection.column.deed")),
                        new Column(150, texts.get("inspection.column.subject")),
                        new Column(225, texts.get("inspection.column.station")),
                        new Column(245, texts.get("inspection.column.outcome"))),
                rows.stream().map(this::cells).toList());
    }

    /** The words of the deeds that a reader calls so, or in part so. */
    List<String> deeds(String called) {
        return words.called(called);
    }

    /** One row as a reader of the paper sees it. */
    private List<String> cells(AuditRow row) {
        return cells(row, TIME);
    }

    /** One row as it is seen under the day that it belongs to. */
    List<String> ofTheDay(AuditRow row) {
        return cells(row, OF_THE_DAY);
    }

    private List<String> cells(AuditRow row, DateTimeFormatter time) {
        return List.of(
                Long.toString(row.seq()),
                time.format(row.at().atZone(zone)),
                mask.of(row.who()),
                words.of(row),
                mask.subject(row),
                row.where().station(),
                row.where().outcome().isEmpty() ? "" : texts.get("inspection.failed"));
    }

    /** How data were handled. */
    public byte[] handlingPdf(HandlingReport report) {
        return pdf.bytes(
                place,
                texts.get("inspection.handling.title"),
                texts.get("inspection.handling.about", report.first(), report.last()),
                List.of(
                        new Column(0, texts.get("inspection.column.day")),
                        new Column(32, texts.get("inspection.column.kind")),
                        new Column(75, texts.get("inspection.column.times")),
                        new Column(100, texts.get("inspection.column.failedTimes")),
                        new Column(135, texts.get("inspection.column.by"))),
                report.cells(words, mask, texts));
    }
}
