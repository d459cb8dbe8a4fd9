package dev.madoguchi.dayrecord;

import dev.madoguchi.dayrecord.Told.Deed;
import dev.madoguchi.freetext.Finding;
import dev.madoguchi.freetext.PeopleInSight;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.municipality.RecordRule;
import dev.madoguchi.ui.Background;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The records' screen without its pixels. */
public final class RecordsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(RecordsViewModel.class);

    private final DayRecords records;
    private final Writing writing;
    private final Background background;
    private final FeesViewModel fees;
    private final ReadOnlyObjectWrapper<RecordsState> state = new ReadOnlyObjectWrapper<>(RecordsState.empty());
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Writing(RecordKind.QUESTION));

    /** Kept until a new record is on the disk, so that a save that is repeated writes it once. */
    private UUID next = UUID.randomUUID();

    /**
     * Who writes, and with what.
     *
     * @param by the id of who is at the screen
     * @param sight who is compared with what is typed, while the screen is seen
     * @param check looks through what is typed
     * @param affected what an incident would touch
     */
    public record Writing(String by, PeopleInSight sight, PersonalDataCheck check, Supplier<Affected> affected) {}

    public RecordsViewModel(DayRecords records, Takings takings, Writing writing, Background background) {
        this.records = records;
        this.writing = writing;
        this.background = background;
        fees = new FeesViewModel(takings, writing, background);
    }

    ReadOnlyObjectProperty<RecordsState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    RecordRule rule() {
        return records.rule();
    }

    FeesViewModel fees() {
        return fees;
    }

    boolean isOfToday(DayRecord record) {
        return record.day().equals(records.today());
    }

    /** What looks like personal data in what is typed; quick. */
    List<Finding> check(String text) {
        return writing.check().find(text);
    }

    /** The screen appears, or what it shows is looked at again. */
    public void look() {
        run(() -> {
            writing.sight().look();
            return read(new Told.Nothing());
        });
        fees.look();
    }

    /** The screen disappears: who is here today is forgotten. */
    public void leave() {
        writing.sight().forget();
    }

    /** Begins a new record of a kind. */
    public void begin(RecordKind kind) {
        next = UUID.randomUUID();
        state.set(state.get().correcting(List.of()));
        page.set(new Page.Writing(kind));
    }

    public void goFees() {
        page.set(new Page.Fees());
    }

    /** Opens a record for its correction. */
    public void correct(DayRecord record) {
        background.run(
                () -> records.trail(record.id()),
                trail -> {
                    page.set(new Page.Writing(record.matter().kind()));
                    state.set(state.get().correcting(trail));
                },
                this::failed);
    }

    /** Writes what was typed: as a new record, or as a correction of the chosen one. */
    public void save(Matter matter) {
        if (state.get().told() instanceof Told.Working) {
            return;
        }
        Optional<DayRecord> chosen = state.get().chosen();
        UUID id = next;
        state.set(state.get().telling(new Told.Working()));
        run(() -> {
            writing.sight().look(); // Whoever came since the screen appeared is compared too.
            if (chosen.isPresent()) {
                records.correct(chosen.get(), matter, writing.by());
            } else {
                records.enter(id, matter, writing.by());
            }
            return read(new Told.Done(chosen.isPresent() ? Deed.CORRECTED : Deed.WRITTEN));
        });
    }

    private void run(Callable<RecordsState> work) {
        background.run(work, this::done, this::failed);
    }

    private RecordsState read(Told told) {
        return new RecordsState(
                records.of(records.today()),
                records.open(),
                List.of(),
                Optional.of(writing.affected().get()),
                told);
    }

    private void done(RecordsState now) {
        if (now.told() instanceof Told.Done) {
            next = UUID.randomUUID();
        }
        state.set(now);
    }

    private void failed(Exception error) {
        state.set(state.get().telling(Told.of(error, LOG)));
    }
}
