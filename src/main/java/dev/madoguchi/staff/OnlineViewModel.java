package dev.madoguchi.staff;

import dev.madoguchi.role.Confirmation;
import dev.madoguchi.ui.Background;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The review by an officer at the city's console, without its pixels. Beside it the same desk may confirm at any time; a case that is
 * put aside stays asked, and is found again where it stands.
 */
public final class OnlineViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(OnlineViewModel.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    /** After the city's time is up this station waits no longer, whatever the line does. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OnlineLook look;
    private final Supplier<Optional<OnlineCase>> open;
    private final Background background;
    private final Consumer<Confirmation> next;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<OnlineStep> step = new ReadOnlyObjectWrapper<>(new OnlineStep.Idle());
    private final ReadOnlyObjectWrapper<String> code = new ReadOnlyObjectWrapper<>("");
    private Optional<OnlineCase> waiting = Optional.empty();
    private Instant lookedAt = Instant.EPOCH;
    private boolean busy;

    /**
     * @param open the case on the desk
     * @param next takes the confirmation
     */
    public OnlineViewModel(
            OnlineLook look,
            Supplier<Optional<OnlineCase>> open,
            Background background,
            Consumer<Confirmation> next,
            Clock clock) {
        this.look = look;
        this.open = open;
        this.background = background;
        this.next = next;
        this.clock = clock;
    }

    /** Begins with the case that is on the desk: somebody may have been asked before, and have answered. */
    public void begin() {
        waiting = open.get();
        code.set(waiting.map(now -> now.asked(1).code()).orElse(""));
        step.set(new OnlineStep.Idle());
        busy = false;
        waiting.ifPresent(now -> run(now, () -> look.look(now)));
    }

    /** Forgets the case, which stays asked. */
    public void forget() {
        waiting = Optional.empty();
        code.set("");
        step.set(new OnlineStep.Idle());
    }

    /** Asks an officer. */
    public void ask() {
        waiting.filter(now -> !busy).ifPresent(now -> {
            step.set(new OnlineStep.Asking());
            run(now, () -> look.ask(now));
        });
    }

    /** Asks no more. */
    public void withdraw() {
        waiting.filter(now -> !busy).ifPresent(now -> run(now, () -> look.withdraw(now)));
    }

    /** The same desk has confirmed: the officer need not look any more. */
    public void settled() {
        if (step.get() instanceof OnlineStep.Waiting) {
            waiting.ifPresent(now -> background.run(
                    () -> look.withdraw(now),
                    done -> {},
                    error ->
                            LOG.info("The city does not hear that a review is no longer needed; it lapses by itself")));
        }
    }

    /** Looks again. Called every second while the screen is seen. */
    public void tick() {
        if (!(step.get() instanceof OnlineStep.Waiting now) || busy) {
            return;
        }
        if (clock.instant().isAfter(now.until().plus(PATIENCE))) {
            step.set(new OnlineStep.Lapsed());
        } else if (clock.instant().isAfter(lookedAt.plus(EVERY))) {
            waiting.ifPresent(one -> run(one, () -> look.look(one)));
        }
    }

    public ReadOnlyObjectProperty<OnlineStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What officer and clerk compare; empty while the screen is not seen. */
    public ReadOnlyObjectProperty<String> codeProperty() {
        return code.getReadOnlyProperty();
    }

    private void run(OnlineCase now, Callable<OnlineStep> deed) {
        busy = true;
        lookedAt = clock.instant();
        background.run(deed, came -> done(now, came), error -> failed(now, error));
    }

    /** A case that is no longer on the desk takes no confirmation. */
    private void done(OnlineCase asked, OnlineStep came) {
        if (isHere(asked)) {
            busy = false;
            step.set(came);
            if (came instanceof OnlineStep.Confirmed confirmed) {
                next.accept(confirmed.confirmation());
            }
        }
    }

    /** While an officer is asked a broken line is only waited for. */
    private void failed(OnlineCase asked, Exception error) {
        LOG.warn("The city cannot be asked for a review", error);
        if (isHere(asked)) {
            busy = false;
            if (step.get() instanceof OnlineStep.Asking) {
                step.set(new OnlineStep.Away());
            }
        }
    }

    private boolean isHere(OnlineCase asked) {
        return waiting.map(OnlineCase::id).equals(Optional.of(asked.id()));
    }
}
