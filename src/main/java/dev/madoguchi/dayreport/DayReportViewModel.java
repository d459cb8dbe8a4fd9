package dev.madoguchi.dayreport;

import dev.madoguchi.dayreport.Told.Deed;
import dev.madoguchi.freetext.Finding;
import dev.madoguchi.freetext.PeopleInSight;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.report.Duty;
import dev.madoguchi.report.NotePart;
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
    private final Background background;
    private final ReadOnlyObjectWrapper<DayReportState> state = new ReadOnlyObjectWrapper<>(DayReportState.empty());

    /**
     * Who writes, and where it is printed.
     *
     * @param sight who is compared with what is typed, while the screen is seen
     * @param job what the printer's queue calls a report
     */
    public record Desk(Writer writer, PeopleInSight sight, DocumentPrinter printer, String job) {}

    public DayReportViewModel(DayReports reports, Desk desk, Background background) {
        this.reports = reports;
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

    void keep(Map<NotePart, String> words) {
        work(Deed.KEPT, duty -> reports.keep(duty.first(), words, desk.writer()));
    }

    /** Puts the files into the folder of the day, and notes the time. */
    void handIn(Map<NotePart, String> words) {
        work(Deed.HANDED_IN, duty -> reports.handIn(duty, words, desk.writer()));
    }

    void print(Map<NotePart, String> words) {
        work(Deed.PRINTED, duty -> desk.printer().print(desk.job(), reports.pdf(duty.first(), words, desk.writer())));
    }

    /** The city confirmed the report in writing. */
    void confirmed(String officer) {
        work(Deed.CONFIRMED, duty -> reports.confirmed(duty, officer, desk.writer()));
    }

    private void work(Deed deed, Work work) {
        Optional<Duty> chosen = state.get().sheet().map(Sheet::duty);
        if (chosen.isEmpty() || state.get().told() instanceof Told.Working) {
            return;
        }
        state.set(state.get().telling(new Told.Working()));
        background.run(
                () -> {
                    desk.sight().look(); // Whoever came since the screen appeared is compared too.
                    work.run(chosen.get());
                    LocalDate day = chosen.get().first();
                    return read(
                            Optional.of(day),
                            new Told.Done(deed, reports.folder(day).toString()));
                },
                state::set,
                this::failed);
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
