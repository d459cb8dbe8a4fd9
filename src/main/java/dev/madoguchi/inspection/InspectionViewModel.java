package dev.madoguchi.inspection;

import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.inspection.InspectionDesk.Asked;
import dev.madoguchi.inspection.InspectionState.Told;
import dev.madoguchi.ui.Background;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The inspector's view without its pixels: a day of the trail, page by page, narrowed by person, deed and case. Nothing can be changed. */
public final class InspectionViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(InspectionViewModel.class);
    /** As many rows as fit on the screen. */
    static final int PAGE = 14;

    private final InspectionDesk desk;
    private final Background background;
    private final ReadOnlyObjectWrapper<InspectionState> state;
    private final Deque<Long> before = new ArrayDeque<>();
    private final Clock clock;
    private Asked asked = Asked.ALL;

    public InspectionViewModel(InspectionDesk desk, Background background, Clock clock) {
        this.desk = desk;
        this.background = background;
        this.clock = clock;
        this.state = new ReadOnlyObjectWrapper<>(
                new InspectionState(LocalDate.now(clock), List.of(), false, 0, new Told.Nothing()));
    }

    /** Begins with today, which is noted before anything is shown. */
    public void begin() {
        asked = Asked.ALL;
        show(LocalDate.now(clock), true);
    }

    /** Shows another day, so many days later or, below zero, earlier. */
    public void move(int days) {
        show(state.get().day().plusDays(days), true);
    }

    /** Narrows the rows; an empty text asks for all. */
    public void narrow(String who, String deed, String subject) {
        asked = new Asked(text(who), text(deed), text(subject));
        show(state.get().day(), false);
    }

    private static Optional<String> text(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
    }

    /** The next page. */
    public void forward() {
        InspectionState now = state.get();
        if (now.more()) {
            before.push(now.rows().getFirst().seq() - 1);
            page(now.day(), now.rows().getLast().seq(), false);
        }
    }

    /** The page before. */
    public void back() {
        if (!before.isEmpty()) {
            page(state.get().day(), before.pop(), false);
        }
    }

    /** Prints the rows that are asked for, all pages. */
    public void printRows() {
        print(() -> desk.printRows(state.get().day(), asked));
    }

    /** Prints how data were handled since the month began. */
    public void printHandling() {
        print(() -> desk.printHandling(state.get().day()));
    }

    private void print(Callable<Optional<DeviceFault>> deed) {
        if (!(state.get().told() instanceof Told.Working)) {
            InspectionState now = state.get();
            state.set(now.telling(new Told.Working()));
            background.run(deed, fault -> state.set(now.telling(new Told.Printed(fault))), this::failed);
        }
    }

    public ReadOnlyObjectProperty<InspectionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** One row as a reader sees it. */
    List<String> cells(AuditRow row) {
        return desk.cells(row);
    }

    private void show(LocalDate day, boolean opened) {
        before.clear();
        page(day, 0, opened);
    }

    private void page(LocalDate day, long after, boolean opened) {
        state.set(state.get().telling(new Told.Working()));
        Asked wanted = asked;
        Callable<InspectionState> look = () -> {
            if (opened) {
                desk.opened(day);
            }
            List<AuditRow> rows = desk.rows(day, wanted, after, PAGE + 1);
            return new InspectionState(
                    day,
                    rows.subList(0, Math.min(PAGE, rows.size())),
                    rows.size() > PAGE,
                    before.size(),
                    new Told.Nothing());
        };
        background.run(look, state::set, this::failed);
    }

    private void failed(Exception error) {
        LOG.error("The trail could not be shown", error);
        state.set(state.get().telling(new Told.NotDone()));
    }
}
