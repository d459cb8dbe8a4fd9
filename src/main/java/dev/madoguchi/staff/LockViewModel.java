package dev.madoguchi.staff;

import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A locked screen without its pixels: who locked it opens it again, or a supervisor takes over. */
public final class LockViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(LockViewModel.class);

    private final SignIn signIn;
    private final Background background;
    private final Ways ways;
    private final Predicate<Person> mayTakeOver;
    private final ObservableValue<StaffCardState> card;
    private final ReadOnlyObjectWrapper<SignInStep> step = new ReadOnlyObjectWrapper<>(new SignInStep.Asking());
    private final ReadOnlyObjectWrapper<Optional<TakeOver>> reason = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Locked>> locked = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * Where a locked screen leads.
     *
     * @param unlocked whoever locked it is back
     * @param takenOver takes a supervisor's session over, with why
     * @param refused a try was wrong, or somebody else's
     */
    public record Ways(Runnable unlocked, BiConsumer<Session, TakeOver> takenOver, Runnable refused) {}

    /** Who locked the screen, and when. */
    public record Locked(Person person, Instant since) {}

    /**
     * @param card what lies on the reader for staff cards
     * @param mayTakeOver who may go on in the place of whoever locked it
     */
    public LockViewModel(
            SignIn signIn,
            Background background,
            ObservableValue<StaffCardState> card,
            Ways ways,
            Predicate<Person> mayTakeOver) {
        this.mayTakeOver = mayTakeOver;
        this.signIn = signIn;
        this.background = background;
        this.card = card;
        this.ways = ways;
    }

    /** Begins to wait for this person. */
    public void begin(Locked now) {
        locked.set(Optional.of(now));
        reason.set(Optional.empty());
        step.set(new SignInStep.Asking());
    }

    /** Says why somebody else takes over; without it nobody does. */
    public void because(TakeOver why) {
        reason.set(Optional.of(why));
    }

    /** Why somebody else takes over; empty until it is said. */
    public ReadOnlyObjectProperty<Optional<TakeOver>> reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** Tries the password of whoever locked the screen; it is wiped. */
    public void unlock(char[] password) {
        unlock(locked.get().orElseThrow().person().id(), password);
    }

    /** Tries somebody's password; it is wiped. */
    public void unlock(String id, char[] password) {
        run(() -> signIn.signIn(id, password));
    }

    /** Tries the PIN of the card on the reader; it is wiped. Nothing happens where there is none. */
    public void unlockByCard(char[] pin) {
        if (card.getValue() instanceof StaffCardState.There there) {
            run(() -> signIn.signIn(there.card(), pin));
        }
    }

    public ReadOnlyObjectProperty<SignInStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Who locked it; empty while nothing is locked. */
    public ReadOnlyObjectProperty<Optional<Locked>> lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /** What lies on the reader for staff cards. */
    public ObservableValue<StaffCardState> cardProperty() {
        return card;
    }

    /** Ends the lock from outside: whoever locked it is signed out. */
    public void end() {
        locked.set(Optional.empty());
        step.set(new SignInStep.Asking());
    }

    private void run(Callable<SignInOutcome> deed) {
        if (step.get() instanceof SignInStep.Checking) {
            return;
        }
        step.set(new SignInStep.Checking());
        background.run(deed, this::done, this::failed);
    }

    private void done(SignInOutcome outcome) {
        switch (outcome) {
            case SignInOutcome.SignedIn in -> opened(in.session());
            case SignInOutcome.MustChange must -> refuse(new SignInStep.NotYours());
            case SignInOutcome.Refused refused -> refuse(new SignInStep.Refused());
            case SignInOutcome.Shut shut -> refuse(new SignInStep.Shut(shut.why()));
            case SignInOutcome.TooSoon soon -> step.set(new SignInStep.TooSoon(soon.pause()));
        }
    }

    private void opened(Session session) {
        Optional<Locked> now = locked.get();
        boolean same =
                now.filter(by -> by.person().id().equals(session.person().id())).isPresent();
        boolean over = now.isPresent() && !same && mayTakeOver.test(session.person());
        Optional<TakeOver> why = reason.get();
        if (over && why.isPresent()) {
            end();
            ways.takenOver().accept(session, why.get());
            return;
        }
        session.close();
        if (over) {
            step.set(new SignInStep.NoReason());
            return;
        }
        if (same) {
            end();
            ways.unlocked().run();
        } else {
            refuse(new SignInStep.NotYours());
        }
    }

    private void refuse(SignInStep why) {
        step.set(why);
        ways.refused().run();
    }

    private void failed(Exception error) {
        step.set(new SignInStep.Failed(Trouble.of(error, LOG)));
    }
}
