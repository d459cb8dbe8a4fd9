package dev.madoguchi.dayreport;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.dayreport.DayReportException.Fault;
import dev.madoguchi.dayreport.Told.Deed;
import dev.madoguchi.freetext.Finding;
import dev.madoguchi.freetext.PeopleInSight;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.report.CountedElsewhere;
import dev.madoguchi.report.Duty;
import dev.madoguchi.report.NotePart;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import dev.madoguchi.ui.Background;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The screen of the daily report without its pixels. */
public final class DayReportViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(DayReportViewModel.class);

    private final DayReports reports;
    private final Desk desk;
    private final Audit audit;
    private final Background background;
    private final ReadOnlyObjectWrapper<DayReportState> state = new ReadOnlyObjectWrapper<>(DayReportState.empty());

    /**
     * Who writes, and where it is printed.
     *
     * @param permit what they may do at this moment
     * @param sight who is compared with what is typed, while the screen is seen
     * @param job what the printer's queue calls a report
     */
    public record Desk(Writer writer, Permit permit, PeopleInSight sight, DocumentPrinter printer, String job) {}

    /** @param audit notes what is written, handed in and confirmed, before it is */
    public DayReportViewModel(DayReports reports, Desk desk, Audit audit, Background background) {
        this.reports = reports;
        this.audit = audit;
        this.desk = desk;
        this.background = background;
    }

    /** A deed on the chosen report. */
    @FunctionalInterface
    private interface Work {
        void run(Duty duty) throws Exception;
    }

    ReadOnlyObjectProperty<DayReportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What looks like personal data in what is typed; quick. */
    List<Finding> check(String text) {
        return reports.check().find(text);
    }

    /** The screen appears: the oldest report that is owed, or the last one. */
    void look() {
        background.run(
                () -> {
                    desk.sight().look();
                    return read(Optional.empty(), new Told.Nothing());
                },
                state::set,
                this::failed);
    }

    /** The screen disappears: who is here today is forgotten. */
    void leave() {
        desk.sight().forget();
    }

    /** Shows another day's report. */
    void choose(LocalDate day) {
        background.run(() -> read(Optional.of(day), new Told.Nothing()), state::set, this::failed);
    }

    /** Whether whoever is at the screen may write now. */
    boolean mayWrite() {
        return desk.permit().may(Act.WRITE_REPORT);
    }

    /** The city's officer who is at the screen, and confirms in their own name; empty for anybody else. */
    Optional<String> officer() {
        return desk.permit().may(Act.CONFIRM_REPORT) ? Optional.of(desk.writer().name()) : Optional.empty();
    }

    void keep(Map<NotePart, String> words) {
        work(Deed.KEPT, duty -> reports.keep(duty.first(), words, desk.writer()));
    }

    /** What a person counts for the report. */
    List<CountedElsewhere> counting() {
        return reports.counting();
    }

    /**
     * Keeps what a person counted for the chosen day.
     *
     * @param typed the numbers as typed, by what was counted
     */
    void count(Map<String, String> typed) {
        work(Deed.COUNTED, duty -> reports.count(duty.first(), typed));
    }

    /** Puts the files into the folder of the day, and notes the time. */
    void handIn(Map<NotePart, String> words) {
        work(Deed.HANDED_IN, duty -> reports.handIn(duty, words, desk.writer()));
    }

    void print(Map<NotePart, String> words) {
        work(Deed.PRINTED, duty -> desk.printer().print(desk.job(), reports.pdf(duty.first(), words, desk.writer())));
    }

    /**
     * The city confirmed the report: its officer at this screen, or on paper, which whoever may write the report takes down.
     *
     * @param signed the name on the paper; left out of account where the officer is here
     */
    void confirmed(String signed) {
        String officer = officer().orElse(signed);
        work(Deed.CONFIRMED, duty -> reports.confirmed(duty, officer, desk.writer()));
    }

    private void work(Deed deed, Work work) {
        Optional<Duty> chosen = state.get().sheet().map(Sheet::duty);
        if (chosen.isEmpty() || state.get().told() instanceof Told.Working) {
            return;
        }
        if (!may(deed)) {
            state.set(state.get().telling(new Told.Refused(Fault.NOT_ALLOWED)));
            return;
        }
        state.set(state.get().telling(new Told.Working()));
        background.run(
                () -> {
                    desk.sight().look(); // Whoever came since the screen appeared is compared too.
                    LocalDate day = chosen.get().first();
                    audit.during(touch(deed, day), () -> {
                        work.run(chosen.get());
                        return deed;
                    });
                    return read(
                            Optional.of(day),
                            new Told.Done(deed, reports.folder(day).toString()));
                },
                state::set,
                this::failed);
    }

    private boolean may(Deed deed) {
        return switch (deed) {
            case KEPT, COUNTED, HANDED_IN, PRINTED -> mayWrite();
            case CONFIRMED -> mayWrite() || officer().isPresent();
        };
    }

    private Touch touch(Deed deed, LocalDate day) {
        return switch (deed) {
            case KEPT -> Touch.of(AuditDeed.REPORT_WRITTEN, day);
            case COUNTED -> Touch.of(AuditDeed.REPORT_COUNTED, day);
            case HANDED_IN -> Touch.of(AuditDeed.REPORT_HANDED_IN, day);
            case PRINTED -> Touch.of(AuditDeed.REPORT_PRINTED, day);
            case CONFIRMED ->
                Touch.of(AuditDeed.REPORT_CONFIRMED, day)
                        .because(officer().isPresent() ? Confirmed.BY_OFFICER_HERE : Confirmed.ON_PAPER);
        };
    }

    /** How the city confirmed, in the words of the trail. */
    private enum Confirmed {
        BY_OFFICER_HERE,
        ON_PAPER
    }

    private DayReportState read(Optional<LocalDate> day, Told told) {
        List<Duty> owed = reports.owed();
        Optional<Duty> chosen = day.isPresent()
                ? owed.stream().filter(duty -> day.get().equals(duty.first())).findFirst()
                : owed.stream()
                        .filter(duty -> duty.handedIn().isEmpty())
                        .findFirst()
                        .or(() -> owed.isEmpty() ? Optional.empty() : Optional.of(owed.getLast()));
        return new DayReportState(owed, chosen.map(reports::look), told);
    }

    private void failed(Exception error) {
        state.set(state.get().telling(Told.of(error, LOG)));
    }
}
