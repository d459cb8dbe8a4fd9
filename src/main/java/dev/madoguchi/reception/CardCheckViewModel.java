package dev.madoguchi.reception;

import dev.madoguchi.reception.Eligibility.GoTo;
import dev.madoguchi.reception.Eligibility.Why;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The step after a card that speaks against going on, without its pixels: the visitor is shown the way, or it goes on for a reason. */
public final class CardCheckViewModel {
    private final Supplier<Optional<Eligibility>> finding;
    private final List<String> reasons;
    private final Consumer<Optional<String>> next;
    private final Consumer<Optional<Why>> leave;
    private final ReadOnlyObjectWrapper<CardCheckStep> step =
            new ReadOnlyObjectWrapper<>(new CardCheckStep(Optional.empty(), Optional.empty()));

    /**
     * @param finding what the card of the visit in hand decides today; empty where there is none
     * @param reasons for which it may go on; none where the profile allows none
     * @param next is told the reason; nothing where nothing speaks against it any more
     * @param leave the visitor goes; is told why they were shown to another place, where they were
     */
    public CardCheckViewModel(
            Supplier<Optional<Eligibility>> finding,
            List<String> reasons,
            Consumer<Optional<String>> next,
            Consumer<Optional<Why>> leave) {
        this.finding = finding;
        this.reasons = List.copyOf(reasons);
        this.next = next;
        this.leave = leave;
    }

    /** Begins with the visit in hand. */
    public void begin() {
        Optional<GoTo> way = finding.get().filter(GoTo.class::isInstance).map(GoTo.class::cast);
        step.set(new CardCheckStep(way, Optional.empty()));
    }

    /** Forgets the visit. */
    public void forget() {
        step.set(new CardCheckStep(Optional.empty(), Optional.empty()));
    }

    /** Chooses the reason for going on. */
    public void except(String reason) {
        if (reasons.contains(reason)) {
            step.set(new CardCheckStep(step.get().way(), Optional.of(reason)));
        }
    }

    /** Goes on for the reason that was chosen, or because nothing speaks against it any more, as on a later day. */
    public void goOn() {
        if (step.get().mayGoOn()) {
            next.accept(step.get().exception());
        }
    }

    /** Ends the visit here. */
    public void leave() {
        leave.accept(step.get().way().map(GoTo::why));
    }

    public ReadOnlyObjectProperty<CardCheckStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    List<String> reasons() {
        return reasons;
    }
}
