package dev.madoguchi.aside;

import dev.madoguchi.aside.AsideStep.Row;
import dev.madoguchi.aside.AsideStep.Told;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.ui.Background;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cases that were put aside, without pixels: found by their number, gone on with, printed again, or ended. */
public final class AsideViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(AsideViewModel.class);

    private final AsideCases cases;
    private final Predicate<UUID> opens;
    private final Deeds deeds;
    private final Background background;
    private final ReadOnlyObjectWrapper<AsideStep> step =
            new ReadOnlyObjectWrapper<>(new AsideStep(List.of(), new Told.Nothing()));
    private boolean looking;

    /** Ends a case: everything personal of it goes. */
    @FunctionalInterface
    public interface Ending {
        void end(AsideCase put) throws Exception;
    }

    /**
     * What is done with a case.
     *
     * @param goOn takes the case up where it was left
     * @param anew begins with the choices that are left of it
     * @param print prints its slip again; slow
     * @param end slow
     */
    public record Deeds(
            Consumer<AsideCase> goOn, Consumer<AsideCase> anew, Function<AsideCase, PrintOutcome> print, Ending end) {}

    /** @param opens whether a visit still lies in the day book; slow */
    public AsideViewModel(AsideCases cases, Predicate<UUID> opens, Deeds deeds, Background background) {
        this.cases = cases;
        this.opens = opens;
        this.deeds = deeds;
        this.background = background;
    }

    /** Begins anew: what was told is forgotten. */
    public void begin() {
        tell(new Told.Nothing());
        tick();
    }

    /** Looks again. Called every second while the screen is seen. */
    public void tick() {
        if (!looking) {
            looking = true;
            background.run(this::rows, this::looked, this::notLooked);
        }
    }

    private List<Row> rows() {
        return cases.waiting().stream()
                .map(put -> new Row(put, opens.test(put.visit())))
                .toList();
    }

    /** Goes on with the case of a number, as it was typed or as its QR code says. */
    public void find(String typed) {
        Callable<Optional<Row>> look = () -> cases.find(typed).map(put -> new Row(put, opens.test(put.visit())));
        background.run(look, found -> found.ifPresentOrElse(this::goOn, () -> tell(new Told.Unknown())), this::failed);
    }

    /** Goes on with a case: where it was left as long as it opens, and with its choices afterwards. */
    public void goOn(Row row) {
        tell(new Told.Nothing());
        if (row.opens()) {
            deeds.goOn().accept(row.put());
        } else if (row.put().state() == AsideState.WAITING) {
            deeds.anew().accept(row.put());
        } else {
            tell(new Told.BackAlready(row.put()));
        }
    }

    /** Prints the slip of a case again. */
    public void print(AsideCase put) {
        background.run(() -> deeds.print().apply(put), outcome -> tell(new Told.Reprinted(put, outcome)), this::failed);
    }

    /** Ends a case whose visitor does not come back today. */
    public void end(AsideCase put) {
        Callable<Boolean> ending = () -> {
            deeds.end().end(put);
            return true;
        };
        background.run(
                ending,
                done -> {
                    tell(new Told.Ended(put));
                    tick();
                },
                this::failed);
    }

    public ReadOnlyObjectProperty<AsideStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    private void tell(Told told) {
        step.set(new AsideStep(step.get().rows(), told));
    }

    private void looked(List<Row> rows) {
        looking = false;
        if (!rows.equals(step.get().rows())) {
            step.set(new AsideStep(rows, step.get().told()));
        }
    }

    private void notLooked(Exception error) {
        looking = false;
        LOG.error("The cases that were put aside could not be read", error);
    }

    private void failed(Exception error) {
        LOG.error("A case that was put aside could not be gone on with", error);
        tell(new Told.Failed());
    }
}
