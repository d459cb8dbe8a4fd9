package dev.madoguchi.agenda;

import dev.madoguchi.calendar.Announcement.Change;
import dev.madoguchi.report.Duty;
import dev.madoguchi.ui.Background;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The month's screen without its pixels. */
public final class MonthViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(MonthViewModel.class);

    private final Agenda agenda;
    private final MonthPapers papers;
    private final Background background;
    private final Who who;
    private final ReadOnlyObjectWrapper<MonthState> state;

    /**
     * Who is at the screen.
     *
     * @param id kept with what they enter
     * @param mayAnnounce supervisors may
     * @param mayReport who may take reports out of this computer
     */
    public record Who(String id, boolean mayAnnounce, boolean mayReport) {}

    public MonthViewModel(Agenda agenda, MonthPapers papers, Background background, Who who) {
        this.agenda = agenda;
        this.papers = papers;
        this.background = background;
        this.who = who;
        LocalDate today = agenda.today();
        state = new ReadOnlyObjectWrapper<>(new MonthState(
                YearMonth.from(today),
                today,
                List.of(),
                List.of(),
                List.of(),
                today.atStartOfDay(),
                new Told.Nothing()));
    }

    ReadOnlyObjectProperty<MonthState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    boolean mayAnnounce() {
        return who.mayAnnounce();
    }

    boolean mayReport() {
        return who.mayReport();
    }

    /** Makes the report of the month that is shown, and prints it; nothing while one is being made. */
    void report() {
        YearMonth month = state.get().month();
        if (!mayReport() || state.get().told() instanceof Told.Making) {
            return;
        }
        state.set(state.get().telling(new Told.Making(month)));
        background.run(
                () -> new Told.Done(month, papers.make(month)),
                done -> state.set(state.get().telling(done)),
                error -> {
                    LOG.error("The month's report could not be made", error);
                    state.set(state.get().telling(new Told.NotMade(month)));
                });
    }

    /** Looks again at the month that is shown. */
    void look() {
        show(state.get().chosen());
    }

    /** Shows another month, by its first day. */
    void move(int months) {
        show(state.get().month().plusMonths(months).atDay(1));
    }

    /** Shows a day and its month. */
    void show(LocalDate day) {
        after(() -> {}, day);
    }

    /** Announces a change of the chosen day. */
    void announce(Change change, String name) {
        LocalDate day = state.get().chosen();
        UUID id = UUID.randomUUID();
        after(() -> agenda.announce(id, day, change, name, who.id()), day);
    }

    void withdraw(UUID id) {
        after(() -> agenda.withdraw(id, who.id()), state.get().chosen());
    }

    /** The city's officer confirmed the report in writing. */
    void confirmed(Duty duty, String officer) {
        after(() -> agenda.confirmed(duty, officer), state.get().chosen());
    }

    /** The city has the report; who is no supervisor handed it in as a deputy. */
    void handedIn(Duty duty) {
        after(
                () -> agenda.handedIn(duty, who.id(), !who.mayAnnounce()),
                state.get().chosen());
    }

    private void after(Runnable deed, LocalDate day) {
        background.run(
                () -> {
                    deed.run();
                    return agenda.look(YearMonth.from(day), day);
                },
                state::set,
                this::failed);
    }

    private void failed(Exception error) {
        LOG.error("The month could not be read or changed", error);
        state.set(state.get().telling(new Told.Failed()));
    }
}
