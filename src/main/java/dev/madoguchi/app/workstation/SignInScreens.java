package dev.madoguchi.app.workstation;

import dev.madoguchi.staff.PasswordView;
import dev.madoguchi.staff.PasswordViewModel;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.staff.SignInOutcome;
import dev.madoguchi.staff.SignInView;
import dev.madoguchi.staff.SignInViewModel;
import dev.madoguchi.ui.Shell;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The screens before anybody is at the desk: who it is, and a new password. On the JavaFX thread. */
final class SignInScreens {
    private final Room room;
    private final Shell shell;
    private final SignInViewModel signIn;
    private final PasswordViewModel password;
    private Optional<Runnable> practise = Optional.empty();
    /** Each is made when it is shown first: a start waits for no screen that nobody sees. */
    private @Nullable SignInView signInView;

    private @Nullable PasswordView passwordView;

    /**
     * Where they lead.
     *
     * @param signedIn is told who has signed in, and how
     * @param changed is told who has chosen a new password and is in by it
     */
    record Ways(Consumer<SignInOutcome.SignedIn> signedIn, Consumer<Session> changed) {}

    SignInScreens(Room room, Shell shell, SignIn people, Ways ways) {
        this.room = room;
        this.shell = shell;
        signIn = new SignInViewModel(
                people, room.background(), new SignInViewModel.Ways(ways.signedIn(), this::changePassword));
        password = new PasswordViewModel(people, room.background(), ways.changed());
    }

    /** Begins anew and asks who it is. */
    void show() {
        signIn.begin();
        SignInView view = signInView;
        if (view == null) {
            view = new SignInView(signIn, room.texts(), practise);
            signInView = view;
        }
        shell.show(view);
    }

    private void changePassword(String id, boolean must) {
        password.begin(id, must);
        PasswordView view = passwordView;
        if (view == null) {
            view = new PasswordView(password, room.texts(), this::show);
            passwordView = view;
        }
        shell.show(view);
    }

    /** Has the sign-in lead to practice as well; it is shown so at once where it is shown. */
    void practising(Runnable practise) {
        this.practise = Optional.of(practise);
        SignInView before = signInView;
        signInView = null;
        if (before != null && shell.shown().equals(Optional.of(before))) {
            show();
        }
    }

    /** The sign-in, for who works it without fingers. */
    SignInViewModel model() {
        return signIn;
    }
}
