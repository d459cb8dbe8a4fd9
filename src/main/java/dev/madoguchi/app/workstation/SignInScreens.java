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

/** The screens before anybody is at the desk: who it is, and a new password. On the JavaFX thread. */
final class SignInScreens {
    private final Room room;
    private final Shell shell;
    private final SignInViewModel signIn;
    private SignInView signInView;
    private final PasswordViewModel password;
    private final PasswordView passwordView;

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
        signInView = new SignInView(signIn, room.texts());
        password = new PasswordViewModel(people, room.background(), ways.changed());
        passwordView = new PasswordView(password, room.texts(), this::show);
    }

    /** Begins anew and asks who it is. */
    void show() {
        signIn.begin();
        shell.show(signInView);
    }

    private void changePassword(String id, boolean must) {
        password.begin(id, must);
        shell.show(passwordView);
    }

    /** Has the sign-in lead to practice as well; it is shown so at once where it is shown. */
    void practising(Runnable practise) {
        boolean shown = shell.shown().equals(Optional.of(signInView));
        signInView = new SignInView(signIn, room.texts(), Optional.of(practise));
        if (shown) {
            shell.show(signInView);
        }
    }

    /** The sign-in, for who works it without fingers. */
    SignInViewModel model() {
        return signIn;
    }
}
