package dev.madoguchi.dayrecord;

import dev.madoguchi.dayrecord.RecordsViewModel.Writing;
import dev.madoguchi.dayrecord.Takings.Count;
import dev.madoguchi.dayrecord.Takings.Taken;
import dev.madoguchi.dayrecord.Told.Deed;
import dev.madoguchi.freetext.Finding;
import dev.madoguchi.municipality.RecordRule.Fee;
import dev.madoguchi.ui.Background;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Taking fees and counting the till, without the pixels. */
public final class FeesViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(FeesViewModel.class);

    private final Takings takings;
    private final Writing writing;
    private final Background background;
    private final ReadOnlyObjectWrapper<Till> till =
            new ReadOnlyObjectWrapper<>(new Till(List.of(), 0, Optional.empty(), new Told.Nothing()));

    /**
     * What stands of today's fees.
     *
     * @param taken the newest first
     * @param expected in yen
     * @param counted how it was counted last
     */
    record Till(List<Taken> taken, int expected, Optional<Count> counted, Told told) {
        Till {
            taken = List.copyOf(taken);
        }

        Till telling(Told now) {
            return new Till(taken, expected, counted, now);
        }
    }

    FeesViewModel(Takings takings, Writing writing, Background background) {
        this.takings = takings;
        this.writing = writing;
        this.background = background;
    }

    ReadOnlyObjectProperty<Till> tillProperty() {
        return till.getReadOnlyProperty();
    }

    List<Fee> fees() {
        return takings.fees();
    }

    List<Finding> check(String text) {
        return writing.check().find(text);
    }

    void look() {
        run(() -> {}, new Told.Nothing());
    }

    /** Takes a fee. */
    public void take(String fee) {
        UUID id = UUID.randomUUID();
        run(() -> takings.take(id, fee, writing.by()), new Told.Done(Deed.TAKEN));
    }

    /** Cancels a fee that was taken by mistake. */
    public void cancel(UUID id) {
        run(() -> takings.cancel(id, writing.by()), new Told.Done(Deed.CANCELLED));
    }

    /** Counts the till. */
    public void count(int yen, String explanation) {
        UUID id = UUID.randomUUID();
        run(
                () -> {
                    writing.sight().look();
                    takings.count(id, yen, explanation, writing.by());
                },
                new Told.Done(Deed.COUNTED));
    }

    @FunctionalInterface
    private interface Doing {
        void run() throws RecordException, IOException;
    }

    private void run(Doing deed, Told told) {
        if (till.get().told() instanceof Told.Working) {
            return;
        }
        till.set(till.get().telling(new Told.Working()));
        background.run(
                () -> {
                    deed.run();
                    return new Till(
                            takings.of(takings.today()),
                            takings.expected(takings.today()),
                            takings.counted(takings.today()),
                            told);
                },
                till::set,
                error -> till.set(till.get().telling(Told.of(error, LOG))));
    }
}
