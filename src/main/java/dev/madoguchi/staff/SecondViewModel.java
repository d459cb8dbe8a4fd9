package dev.madoguchi.staff;

import dev.madoguchi.role.Confirmation;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gate before anything goes back to the citizen, without its pixels: a second person confirms, and whoever is at the desk stays signed in. */
public final class SecondViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SecondViewModel.class);

    private final SecondLook look;
    private final Supplier<Optional<CaseAtHand>> open;
    private final ObservableValue<StaffCardState> card;
    private final Background background;
    private final Consumer<Confirmation> next;
    private final ReadOnlyObjectWrapper<SecondStep> step = new ReadOnlyObjectWrapper<>(new SecondStep.Asking());
    private final ReadOnlyObjectWrapper<Optional<CaseAtHand>> waiting = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param open the case on the desk
     * @param card what lies on the reader for staff cards
     * @param next takes the confirmation
     */
    public SecondViewModel(
            SecondLook look,
            Supplier<Optional<CaseAtHand>> open,
            ObservableValue<StaffCardState> card,
            Background background,
            Consumer<Confirmation> next) {
        this.look = look;
        this.open = open;
        this.card = card;
        this.background = background;
        this.next = next;
    }

    /** Begins with the case that is on the desk. */
    public void begin() {
        waiting.set(open.get());
        step.set(new SecondStep.Asking());
    }

    /** Forgets the case. */
    public void forget() {
        waiting.set(Optional.empty());
        step.set(new SecondStep.Asking());
    }

    /** Tries the second person's password; it is wiped. */
    public void confirm(String id, char[] password) {
        waiting.get().ifPresent(now -> run(now, () -> look.confirm(now, id, password)));
    }

    /** Tries the PIN of the card on the reader; it is wiped. Nothing happens where there is none. */
    public void confirmByCard(char[] pin) {
        if (card.getValue() instanceof StaffCardState.There there) {
            waiting.get().ifPresent(now -> run(now, () -> look.confirm(now, there.card(), pin)));
        }
    }

    public ReadOnlyObjectProperty<SecondStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The case that waits; empty while the screen is not seen. */
    public ReadOnlyObjectProperty<Optional<CaseAtHand>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** What lies on the reader for staff cards. */
    public ObservableValue<StaffCardState> cardProperty() {
        return card;
    }

    private void run(CaseAtHand now, Callable<SecondStep> deed) {
        if (step.get() instanceof SecondStep.Checking) {
            return;
        }
        step.set(new SecondStep.Checking());
        background.run(deed, came -> done(now, came), this::failed);
    }

    /** A case that is no longer on the desk takes no confirmation. */
    private void done(CaseAtHand asked, SecondStep came) {
        if (!waiting.get().map(CaseAtHand::id).equals(Optional.of(asked.id()))) {
            return;
        }
        step.set(came);
        if (came instanceof SecondStep.Confirmed confirmed) {
            next.accept(confirmed.confirmation());
        }
    }

    private void failed(Exception error) {
        step.set(new SecondStep.Failed(Trouble.of(error, LOG)));
    }
}
