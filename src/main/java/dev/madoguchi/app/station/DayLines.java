package dev.madoguchi.app.station;

import dev.madoguchi.closing.DayLine;
import dev.madoguchi.closing.LineSource;
import dev.madoguchi.closing.OpenedLine;
import dev.madoguchi.dayrecord.DayRecord;
import dev.madoguchi.dayrecord.Standing;
import dev.madoguchi.dayrecord.Takings;
import dev.madoguchi.municipality.ClosingLine;
import dev.madoguchi.municipality.FeeRule;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.paperwork.BundleState;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.report.Deeds;
import dev.madoguchi.roster.Loan;
import dev.madoguchi.ticket.TicketState;
import dev.madoguchi.ticket.TicketStatus;
import dev.madoguchi.ui.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the parts of a workstation can say of a day, for closing to compare: each source is one method. */
final class DayLines {
    private final Workstation workstation;
    private final Workstation.Counter counter;
    private final Texts texts;

    DayLines(Workstation workstation, Workstation.Counter counter, Texts texts) {
        this.workstation = workstation;
        this.counter = counter;
        this.texts = texts;
    }

    /** All of them, in the order of the screen. */
    List<LineSource> sources() {
        return List.of(
                this::tickets,
                this::cases,
                this::records,
                this::express,
                this::papers,
                this::fees,
                this::till,
                this::entries,
                this::stock,
                this::cards,
                this::complaints,
                new OpenedLine(workstation.daybook(), texts.get(ClosingLine.OPENED.messageKey())));
    }

    /** The site's numbers while it is today, which the queue knows; of an earlier day those that this station gave. */
    private List<DayLine> tickets(LocalDate day) {
        if (day.equals(LocalDate.now(counter.clock()))) {
            List<QueueEntry> entries = workstation.queue().book().entries();
            int ended = (int)
                    entries.stream().filter(entry -> entry.phase().ended()).count();
            return line(ClosingLine.TICKETS, entries.size(), ended);
        }
        List<TicketStatus> given = workstation.tickets().of(counter.site().id(), day);
        int ended = (int) given.stream()
                .filter(ticket -> ticket.state() == TicketState.DONE || ticket.state() == TicketState.LEFT)
                .count();
        return line(ClosingLine.TICKETS, given.size(), ended);
    }

    private List<DayLine> cases(LocalDate day) {
        return line(
                ClosingLine.CASES,
                workstation.daybook().completed(day).size(),
                rows(day).size());
    }

    private List<DayLine> records(LocalDate day) {
        List<OutboxRow> rows = rows(day);
        int receipted = (int) rows.stream()
                .filter(row -> row.state() == OutboxState.RECEIPTED || row.state() == OutboxState.ERASED)
                .count();
        return line(ClosingLine.RECORDS, rows.size(), receipted);
    }

    private List<OutboxRow> rows(LocalDate day) {
        return workstation.outbox().rows().stream()
                .filter(row -> row.day().equals(day))
                .toList();
    }

    /** Express photos, where the city wants them: taken for it, and given to it (000 §5(5)②). */
    private List<DayLine> express(LocalDate day) {
        if (counter.profile().rules().expressPhoto().isEmpty()) {
            return List.of();
        }
        Map<String, Integer> totals = totals(day);
        int taken = counter.profile().procedures().stream()
                .mapToInt(procedure -> totals.getOrDefault(deed(procedure, Route.EXPRESS), 0))
                .sum();
        return line(ClosingLine.PHOTOS, taken, totals.getOrDefault(Deeds.DELIVERED, 0));
    }

    /** What lies at the counter of each kind of paper, for a person to count. */
    private List<DayLine> papers(LocalDate day) {
        List<DayLine> lines = new ArrayList<>();
        workstation.books().paperwork().bundles().waiting().forEach(waiting -> {
            int gathered = workstation.books().paperwork().bundles().today().stream()
                    .filter(bundle -> bundle.kind().equals(waiting.rule().id()))
                    .filter(bundle -> bundle.state() != BundleState.HANDED_OVER)
                    .mapToInt(bundle -> bundle.papers())
                    .sum();
            int pieces = waiting.pieces() + gathered;
            if (pieces > 0) {
                lines.add(DayLine.toCount(
                        ClosingLine.PAPERS,
                        waiting.rule().id(),
                        named(ClosingLine.PAPERS, waiting.rule().name()),
                        pieces));
            }
        });
        return lines;
    }

    /** What should be in the money box, in yen. */
    private List<DayLine> fees(LocalDate day) {
        Map<String, Integer> totals = totals(day);
        List<DayLine> lines = new ArrayList<>();
        for (FeeRule fee : counter.profile().rules().closing().fees()) {
            int cases = 0;
            for (Procedure procedure : counter.profile().procedures()) {
                for (Route route : procedure.routes()) {
                    if (fee.cases().covers(procedure.id(), route)) {
                        cases += totals.getOrDefault(deed(procedure, route), 0);
                    }
                }
            }
            lines.add(DayLine.toCount(
                    ClosingLine.FEES, fee.id(), named(ClosingLine.FEES, fee.name()), cases * fee.yen()));
        }
        return lines;
    }

    /** What was taken against receipts, and the receipts themselves (001 §6(2)②イ); the money as it was counted at the till, where it was. */
    private List<DayLine> till(LocalDate day) {
        List<Takings.Taken> taken = workstation.books().takings().of(day);
        if (taken.isEmpty()) {
            return List.of();
        }
        int expected = workstation.books().takings().expected(day);
        String money = named(ClosingLine.FEES, texts.get("closing.till"));
        return List.of(
                workstation
                        .books()
                        .takings()
                        .counted(day)
                        .map(count -> DayLine.known(ClosingLine.FEES, "till", money, expected, count.counted()))
                        .orElseGet(() -> DayLine.toCount(ClosingLine.FEES, "till", money, expected)),
                DayLine.toCount(ClosingLine.FEES, "receipts", texts.get("closing.receipts"), taken.size()));
    }

    /** Complaints of the day, against those that are settled or with the city (003 §10-5). */
    private List<DayLine> complaints(LocalDate day) {
        List<DayRecord> complaints = workstation.books().dayRecords().of(day).stream()
                .filter(record -> record.matter().kind() == RecordKind.COMPLAINT)
                .toList();
        int answered = (int) complaints.stream()
                .filter(record -> record.matter().standing() != Standing.OPEN)
                .count();
        return complaints.isEmpty() ? List.of() : line(ClosingLine.COMPLAINTS, complaints.size(), answered);
    }

    private List<DayLine> entries(LocalDate day) {
        return workstation.books().paperwork().entries().balance(day).stream()
                .filter(balance -> balance.due() > 0)
                .map(balance -> DayLine.known(
                        ClosingLine.ENTRIES,
                        balance.rule().id(),
                        named(ClosingLine.ENTRIES, balance.rule().system()),
                        balance.due(),
                        balance.entered()))
                .toList();
    }

    private List<DayLine> stock(LocalDate day) {
        return workstation.books().paperwork().stock().levels().stream()
                .map(level -> DayLine.toCount(
                        ClosingLine.STOCK,
                        level.kind().id(),
                        named(ClosingLine.STOCK, level.kind().name()),
                        level.pieces()))
                .toList();
    }

    /** IC cards that were lent, and those that are back; of a lost one the closing says why it is not (003 §23-2). */
    private List<DayLine> cards(LocalDate day) {
        List<Loan> lent = workstation.staff().cardLoans().of(day);
        int back = (int) lent.stream().filter(loan -> loan.back().isPresent()).count();
        return lent.isEmpty() ? List.of() : line(ClosingLine.CARDS, lent.size(), back);
    }

    private Map<String, Integer> totals(LocalDate day) {
        return workstation.books().tallies().totals(day, counter.site().id());
    }

    private static String deed(Procedure procedure, Route route) {
        return procedure.id() + "." + route;
    }

    private List<DayLine> line(ClosingLine kind, int expected, int found) {
        return List.of(DayLine.known(kind, "", texts.get(kind.messageKey()), expected, found));
    }

    private String named(ClosingLine kind, String subject) {
        return texts.get(kind.messageKey()) + "　" + subject;
    }
}
