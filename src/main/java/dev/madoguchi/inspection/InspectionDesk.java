package dev.madoguchi.inspection;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.audit.TrailQuery;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.paper.DocumentPrinter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What is done for an inspector, away from the screen. Each look and each paper is a row of the trail itself. */
public final class InspectionDesk {
    /** As many rows as a list on paper may have. */
    private static final int MOST_ON_PAPER = 20_000;

    private final AuditTrail trail;
    private final Audit audit;
    private final DocumentPrinter printer;
    private final Papers papers;
    private final ZoneId zone;

    /** @param audit the trail as whoever looks writes it */
    public InspectionDesk(AuditTrail trail, Audit audit, DocumentPrinter printer, Papers papers, ZoneId zone) {
        this.trail = trail;
        this.audit = audit;
        this.printer = printer;
        this.papers = papers;
        this.zone = zone;
    }

    /** Notes that somebody begins to look. */
    void opened(LocalDate day) {
        audit.record(Touch.of(AuditDeed.AUDIT_VIEWED, day));
    }

    /** Rows of a day. */
    List<AuditRow> rows(LocalDate day, Asked asked, long after, int limit) {
        return trail.find(query(day, asked), after, limit);
    }

    /** Prints the rows of a day. */
    Optional<DeviceFault> printRows(LocalDate day, Asked asked) throws Exception {
        return print(day, papers.rowsPdf(trail.find(query(day, asked), 0, MOST_ON_PAPER), day.toString()));
    }

    /** Prints how data were handled in the month of a day, up to that day. */
    Optional<DeviceFault> printHandling(LocalDate day) throws Exception {
        return print(day, papers.handlingPdf(HandlingReport.of(trail, day.withDayOfMonth(1), day, zone)));
    }

    /** One row as a reader sees it. */
    List<String> cells(AuditRow row) {
        return papers.ofTheDay(row);
    }

    private Optional<DeviceFault> print(LocalDate day, byte[] pdf) throws Exception {
        try {
            return audit.during(Touch.of(AuditDeed.AUDIT_EXPORTED, day), () -> {
                printer.print(papers.job(), pdf);
                return Optional.empty();
            });
        } catch (DeviceException e) {
            return Optional.of(e.fault());
        }
    }

    private TrailQuery query(LocalDate day, Asked asked) {
        TrailQuery whole = HandlingReport.whole(day, zone);
        return new TrailQuery(
                whole.from(),
                whole.before(),
                asked.who(),
                asked.deed(),
                asked.deed().map(papers::deeds).orElse(List.of()),
                asked.subject());
    }

    /**
     * What rows are narrowed to; empty for all.
     *
     * @param deed a part of what the deed is called, or how its word begins
     */
    record Asked(Optional<String> who, Optional<String> deed, Optional<String> subject) {
        static final Asked ALL = new Asked(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
