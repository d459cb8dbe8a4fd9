package dev.madoguchi.roster;

import dev.madoguchi.municipality.Post;
import dev.madoguchi.paper.FileMark;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shift table's screen without its pixels. */
public final class RosterViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(RosterViewModel.class);

    private final Rostering rostering;
    private final Background background;
    private final String who;
    private final FileMark mark;
    private final ReadOnlyObjectWrapper<RosterState> state;

    /**
     * @param who the id of who plans
     * @param mark what files bear
     */
    public RosterViewModel(Rostering rostering, Background background, String who, FileMark mark) {
        this.rostering = rostering;
        this.mark = mark;
        this.background = background;
        this.who = who;
        state = new ReadOnlyObjectWrapper<>(new RosterState(
                rostering.today(),
                0,
                new PlanTable(List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new RosterOutcome.Nothing()));
    }

    ReadOnlyObjectProperty<RosterState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Looks again. */
    void look() {
        after(RosterOutcome.Nothing::new);
    }

    /** Goes to another day, in another month where it lies there. */
    void day(LocalDate day) {
        RosterState now = state.get();
        background.run(() -> rostering.look(day, now.row(), new RosterOutcome.Nothing()), this::looked, this::failed);
    }

    void row(int row) {
        state.set(state.get().atRow(row));
    }

    /** Plans what was typed for the chosen cell, and goes a day on. */
    void type(String text, Post post) {
        Optional<List<Shift>> read = TypedShifts.read(text, post);
        if (read.isEmpty()) {
            state.set(state.get().with(new RosterOutcome.NoShift()));
            return;
        }
        plan(read.get(), true);
    }

    /** Nobody is planned in the chosen cell any more. */
    void clear() {
        plan(List.of(), false);
    }

    private void plan(List<Shift> shifts, boolean onward) {
        RosterState now = state.get();
        Optional<Member> member = now.member();
        if (member.isEmpty()) {
            return;
        }
        PlannedDay day;
        try {
            day = new PlannedDay(now.chosen(), member.get().id(), shifts);
        } catch (IllegalArgumentException overlap) {
            state.set(now.with(new RosterOutcome.NoShift()));
            return;
        }
        LocalDate next = onward ? now.chosen().plusDays(1) : now.chosen();
        background.run(
                () -> {
                    rostering.plan(List.of(day), who);
                    return rostering.look(next, now.row(), new RosterOutcome.Nothing());
                },
                this::looked,
                this::failed);
    }

    /** Gives the week of the chosen day to the clipboard. */
    void copyWeek(Consumer<String> clipboard) {
        RosterState now = state.get();
        background.run(
                () -> rostering.week(now.chosen()),
                week -> {
                    clipboard.accept(ShiftFile.copied(week));
                    state.set(now.with(new RosterOutcome.Copied(week.size())));
                },
                this::failed);
    }

    /** Plans what the clipboard has in the week of the chosen day, whichever week it was copied from. */
    void paste(String text) {
        LocalDate to = Rostering.monday(state.get().chosen());
        after(() -> {
            List<PlannedDay> pasted = ShiftFile.pasted(text);
            LocalDate from = Rostering.monday(pasted.stream()
                    .map(PlannedDay::day)
                    .min(LocalDate::compareTo)
                    .orElseThrow());
            long days = ChronoUnit.DAYS.between(from, to);
            return taken(
                    pasted.stream().map(day -> day.on(day.day().plusDays(days))).toList());
        });
    }

    /** Takes a file over; whoever and whatever day it does not name stays as it was. */
    void read(Path file) {
        after(() -> taken(ShiftFile.read(file)));
    }

    /** Writes the month into a file. */
    void write(Path file) {
        YearMonth month = state.get().month();
        Path marked = mark.named(file);
        after(() -> {
            Files.write(marked, ShiftFile.write(file, rostering.month(month), mark));
            return new RosterOutcome.Written(marked);
        });
    }

    private RosterOutcome taken(List<PlannedDay> days) {
        rostering.plan(days, who);
        return new RosterOutcome.Taken(days.size());
    }

    private void after(Callable<RosterOutcome> deed) {
        RosterState now = state.get();
        background.run(() -> rostering.look(now.chosen(), now.row(), refusalOf(deed)), this::looked, this::failed);
    }

    private static RosterOutcome refusalOf(Callable<RosterOutcome> deed) throws Exception {
        try {
            return deed.call();
        } catch (ShiftLinesException e) {
            return new RosterOutcome.Refused(e);
        }
    }

    private void looked(RosterState now) {
        state.set(now);
    }

    private void failed(Exception error) {
        state.set(state.get().with(new RosterOutcome.Failed(Trouble.of(error, LOG))));
    }
}
