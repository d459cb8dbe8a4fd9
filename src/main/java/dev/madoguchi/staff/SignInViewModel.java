package dev.madoguchi.staff;

import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sign-in without its pixels: by id and password, or, while a staff card lies on its reader, by PIN. */
public final class SignInViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SignInViewModel.class);

    private final SignIn signIn;
    private final Background background;
    private final Ways ways;
    private final ReadOnlyObjectWrapper<SignInStep> step = new ReadOnlyObjectWrapper<>(new SignInStep.Asking());
    private final ReadOnlyObjectWrapper<StaffCardState> card = new ReadOnlyObjectWrapper<>(new StaffCardState.Away());
    private final ReadOnlyObjectWrapper<Boolean> damaged = new ReadOnlyObjectWrapper<>(false);

    /**
     * Where the sign-in leads.
     *
     * @param signedIn takes the session over and closes it one day
     * @param change shows where the person with this id, which may be empty, changes their password; whether they must
     */
    public record Ways(Consumer<SignInOutcome.SignedIn> signedIn, BiConsumer<String, Boolean> change) {}

    /** A sign-in for one window. */
    public SignInViewModel(SignIn signIn, Background background, Ways ways) {
        this.signIn = signIn;
        this.background = background;
        this.ways = ways;
    }

    /** Tries to sign in; the password is wiped. */
    public void signIn(String id, char[] password) {
        run(id, () -> signIn.signIn(id, password));
    }

    /** Tries to sign in with the card that lies on the reader; the PIN is wiped. Nothing happens where there is none. */
    public void signIn(char[] pin) {
        if (card.get() instanceof StaffCardState.There there) {
            run("", () -> signIn.signIn(there.card(), pin));
        }
    }

    /** Goes where a person changes their own password. */
    public void change(String id) {
        ways.change().accept(id, false);
    }

    /** Waits for the next person, and looks whether the list of people can be read. */
    public void begin() {
        step.set(new SignInStep.Asking());
        PeopleFile people = signIn.people();
        background.run(people::people, read -> damaged.set(people.damaged()), this::failed);
    }

    /** Tells what lies on the reader for staff cards. */
    public void card(StaffCardState now) {
        card.set(now);
    }

    public ReadOnlyObjectProperty<SignInStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What lies on the reader for staff cards. */
    public ReadOnlyObjectProperty<StaffCardState> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** Whether the list of people was found damaged at the last try, and the last good one stood in for it. */
    public ReadOnlyObjectProperty<Boolean> damagedProperty() {
        return damaged.getReadOnlyProperty();
    }

    private void run(String id, Callable<SignInOutcome> deed) {
        if (step.get() instanceof SignInStep.Checking) {
            return;
        }
        step.set(new SignInStep.Checking());
        background.run(deed, outcome -> done(id, outcome), this::failed);
    }

    private void done(String id, SignInOutcome outcome) {
        damaged.set(signIn.people().damaged());
        switch (outcome) {
            case SignInOutcome.SignedIn in -> {
                step.set(new SignInStep.Asking());
                ways.signedIn().accept(in);
            }
            case SignInOutcome.MustChange must -> {
                step.set(new SignInStep.Asking());
                ways.change().accept(id, true);
            }
            case SignInOutcome.Refused refused -> step.set(new SignInStep.Refused());
            case SignInOutcome.Shut shut -> step.set(new SignInStep.Shut(shut.why()));
            case SignInOutcome.TooSoon soon -> step.set(new SignInStep.TooSoon(soon.pause()));
        }
    }

    private void failed(Exception error) {
        step.set(new SignInStep.Failed(Trouble.of(error, LOG)));
    }
}
