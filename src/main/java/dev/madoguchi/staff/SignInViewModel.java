package dev.madoguchi.staff;

import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sign-in without its pixels. */
public final class SignInViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SignInViewModel.class);

    private final SignIn signIn;
    private final Background background;
    private final Consumer<Session> next;
    private final ReadOnlyObjectWrapper<SignInStep> step = new ReadOnlyObjectWrapper<>(new SignInStep.Asking());

    /**
     * A sign-in for one window.
     *
     * @param next takes the session over and closes it one day
     */
    public SignInViewModel(SignIn signIn, Background background, Consumer<Session> next) {
        this.signIn = signIn;
        this.background = background;
        this.next = next;
    }

    /** Tries to sign in; the password is wiped. */
    public void signIn(String id, char[] password) {
        if (step.get() instanceof SignInStep.Checking) {
            return;
        }
        step.set(new SignInStep.Checking());
        background.run(() -> signIn.signIn(id, password), this::done, this::failed);
    }

    /** Waits for the next person. */
    public void begin() {
        step.set(new SignInStep.Asking());
    }

    public ReadOnlyObjectProperty<SignInStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    private void done(SignInOutcome outcome) {
        switch (outcome) {
            case SignInOutcome.SignedIn in -> {
                step.set(new SignInStep.Asking());
                next.accept(in.session());
            }
            case SignInOutcome.Refused refused -> step.set(new SignInStep.Refused());
            case SignInOutcome.TooSoon soon -> step.set(new SignInStep.TooSoon(soon.pause()));
        }
    }

    private void failed(Exception error) {
        step.set(new SignInStep.Failed(Trouble.of(error, LOG)));
    }
}
