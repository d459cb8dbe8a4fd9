package dev.madoguchi.staff;

import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The change of one's own password (004 §3-1キ) without its pixels. */
public final class PasswordViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordViewModel.class);

    private final SignIn signIn;
    private final Background background;
    private final Consumer<Session> next;
    private final ReadOnlyObjectWrapper<PasswordStep> step =
            new ReadOnlyObjectWrapper<>(new PasswordStep.Asking("", false));

    /** @param next takes the session over: who has just changed their password is signed in */
    public PasswordViewModel(SignIn signIn, Background background, Consumer<Session> next) {
        this.signIn = signIn;
        this.background = background;
        this.next = next;
    }

    /** Begins for the person with this id, which may be empty. */
    public void begin(String id, boolean must) {
        step.set(new PasswordStep.Asking(id, must));
    }

    /** Changes it; all three are wiped. */
    public void change(String id, char[] old, char[] fresh, char[] again) {
        if (step.get() instanceof PasswordStep.Changing) {
            return;
        }
        boolean repeated = Arrays.equals(fresh, again);
        Arrays.fill(again, '\0');
        if (!repeated) {
            Arrays.fill(old, '\0');
            Arrays.fill(fresh, '\0');
            step.set(new PasswordStep.Bad(PasswordFault.NOT_REPEATED));
            return;
        }
        step.set(new PasswordStep.Changing());
        background.run(() -> signIn.change(id, old, fresh), this::done, this::failed);
    }

    public ReadOnlyObjectProperty<PasswordStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    PasswordRule rule() {
        return signIn.rule();
    }

    private void done(PasswordOutcome outcome) {
        switch (outcome) {
            case PasswordOutcome.Changed changed -> {
                step.set(new PasswordStep.Asking("", false));
                next.accept(changed.session());
            }
            case PasswordOutcome.Bad bad -> step.set(new PasswordStep.Bad(bad.fault()));
            case PasswordOutcome.Refused refused -> step.set(new PasswordStep.Refused());
            case PasswordOutcome.Shut shut -> step.set(new PasswordStep.Shut(shut.why()));
            case PasswordOutcome.TooSoon soon -> step.set(new PasswordStep.TooSoon(soon.pause()));
        }
    }

    private void failed(Exception error) {
        step.set(new PasswordStep.Failed(Trouble.of(error, LOG)));
    }
}
