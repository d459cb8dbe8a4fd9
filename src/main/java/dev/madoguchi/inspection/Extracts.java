package dev.madoguchi.inspection;

import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.audit.TrailQuery;
import dev.madoguchi.ui.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an inspector takes away as tables: rows of the trail, page by page however many, and the report on handling (F92, F139). */
public final class Extracts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
    private static final int PAGE = 5_000;

    private final AuditTrail trail;
    private final ZoneId zone;
    private final Texts texts;
    private final DeedWords words;
    private final StaffMask mask;

    /**
     * @param zone whose time is written
     * @param texts in Japanese: the tables are for the city
     */
    public Extracts(AuditTrail trail, ZoneId zone, Texts texts, StaffMask mask) {
        this.trail = trail;
        this.zone = zone;
        this.texts = texts;
        this.words = new DeedWords(texts);
        this.mask = mask;
    }

    /**
     * Which rows are wanted.
     *
     * @param first the first day
     * @param last the last day, included
     * @param who the staff member's id; empty for everybody
     * @param deed how the word of the deed begins; empty for all
     * @param subject the random id, or the day; empty for all
     */
    public record Wanted(
            LocalDate first, LocalDate last, Optional<String> who, Optional<String> deed, Optional<String> subject) {}

    /** Rows of the trail as they were written, with the hash by which each is found again in the chain. */
    public Extract rows(Wanted wanted) {
        var query = new TrailQuery(
                wanted.first().atStartOfDay(zone).toInstant(),
                wanted.last().plusDays(1).atStartOfDay(zone).toInstant(),
                wanted.who(),
                wanted.deed(),
                List.of(),
                wanted.subject());
        return new Extract(
                texts.get("inspection.rows.title"),
                names("seq", "at", "who", "deed", "code", "subject", "station", "why", "outcome", "hash"),
                List.of(8, 24, 14, 32, 24, 40, 10, 16, 8, 68),
                pages(query).flatMap(List::stream).map(this::line));
    }

    private Stream<List<AuditRow>> pages(TrailQuery query) {
        return Stream.iterate(
                trail.find(query, 0, PAGE),
                page -> !page.isEmpty(),
                page -> trail.find(query, page.getLast().seq(), PAGE));
    }

    private List<String> line(AuditRow row) {
        return List.of(
                Long.toString(row.seq()),
                TIME.format(row.at().atZone(zone)),
                mask.of(row.who()),
                words.of(row.deed()),
                row.deed(),
                mask.subject(row),
                row.where().station(),
                row.where().why(),
                row.where().outcome().isEmpty() ? "" : texts.get("inspection.failed"),
                row.hash());
    }

    /** How data were handled from one day to another, both included. */
    public Extract handling(LocalDate first, LocalDate last) {
        HandlingReport report = HandlingReport.of(trail, first, last, zone);
        return new Extract(
                texts.get("inspection.handling.title"),
                names("day", "kind", "times", "failedTimes", "by"),
                List.of(12, 16, 8, 10, 40),
                report.cells(words, mask, texts).stream());
    }

    private List<String> names(String... columns) {
        return Stream.of(columns)
                .map(column -> texts.get("inspection.column." + column))
                .toList();
    }
}
