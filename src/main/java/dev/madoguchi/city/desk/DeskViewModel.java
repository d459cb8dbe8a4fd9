package dev.madoguchi.city.desk;

import dev.madoguchi.city.desk.DeskStep.Choosing;
import dev.madoguchi.city.desk.DeskStep.Comparing;
import dev.madoguchi.city.desk.DeskStep.Told;
import dev.madoguchi.city.desk.DeskStep.Working;
import dev.madoguchi.city.receipt.Acceptance.Verdict;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the city's officer does with a day's deliveries. What is opened is in its step, and gone with it. */
public final class DeskViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(DeskViewModel.class);

    private final DeskWork work;
    private final Background background;
    private final ReadOnlyObjectWrapper<DeskStep> step;
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(new Told.Nothing());

    /** @param today the day that is shown first */
    public DeskViewModel(DeskWork work, Background background, LocalDate today) {
        this.work = work;
        this.background = background;
        this.step = new ReadOnlyObjectWrapper<>(new Working(today));
    }

    public ReadOnlyObjectProperty<DeskStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Whether anything can be signed here: at a folder of files nothing can. */
    public boolean signs() {
        return work.signs();
    }

    /** The day whose deliveries are shown. */
    public LocalDate day() {
        return switch (step.get()) {
            case Choosing choosing -> choosing.day();
            case Working working -> working.day();
            case Comparing comparing -> comparing.delivery().day();
        };
    }

    /** Lists a day's deliveries; what was open is forgotten. */
    public void show(LocalDate day) {
        told.set(new Told.Nothing());
        list(day);
    }

    private void list(LocalDate day) {
        run(
                new Choosing(day, List.of()),
                () -> work.deliveries(day),
                deliveries -> step.set(new Choosing(day, deliveries)));
    }

    /** Fetches and opens a delivery. */
    public void open(Delivery delivery) {
        told.set(new Told.Nothing());
        run(step.get(), () -> work.open(delivery), lines -> step.set(new Comparing(delivery, lines, Set.of())));
    }

    /** A record was compared with its line on paper, or after all was not. */
    public void tick(String id, boolean on) {
        if (step.get() instanceof Comparing comparing) {
            step.set(comparing.with(id, on));
        }
    }

    /** Accepts the delivery, where all of it was compared. */
    public void accept() {
        if (step.get() instanceof Comparing comparing && comparing.isComplete()) {
            say(comparing, Verdict.ACCEPTED, "");
        }
    }

    /** Queries the delivery, whatever was compared. */
    public void query(String reason) {
        if (step.get() instanceof Comparing comparing) {
            say(comparing, Verdict.QUERIED, reason.strip());
        }
    }

    private void say(Comparing comparing, Verdict verdict, String reason) {
        run(comparing, () -> work.say(comparing, verdict, reason), said -> {
            told.set(new Told.Said(said));
            list(comparing.delivery().day());
        });
    }

    /** Writes the photos of express applications. */
    public void export(Path folder) {
        if (step.get() instanceof Comparing comparing) {
            run(comparing, () -> work.export(comparing, folder), exported -> {
                told.set(new Told.Exported(exported));
                step.set(comparing);
            });
        }
    }

    /** @param otherwise where the officer is again if it fails */
    private <T> void run(DeskStep otherwise, Callable<T> deed, Consumer<T> done) {
        step.set(new Working(day()));
        background.run(deed, done, error -> {
            told.set(
                    error instanceof DeskException known ? failed(known) : new Told.Unforeseen(Trouble.of(error, LOG)));
            step.set(otherwise);
        });
    }

    private static Told failed(DeskException known) {
        LOG.warn(
                "{}: {}",
                known.fault(),
                known.getMessage(),
                Optional.ofNullable(known.getCause()).orElse(known));
        return new Told.Failed(known.fault());
    }
}
