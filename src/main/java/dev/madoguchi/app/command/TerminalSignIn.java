package dev.madoguchi.app.command;

import dev.madoguchi.seal.SecretException;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.staff.SignInOutcome;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.util.Locale;

/** Signs somebody in from a terminal, where the password is asked for. */
final class TerminalSignIn {
    private TerminalSignIn() {}

    /**
     * Who has signed in; the caller closes the session.
     *
     * @throws CommandFault where the password does not open the station, or must be changed or waited for first
     */
    static Session of(SignIn signIn, String id) throws SecretException, IOException {
        Texts texts = new Texts(Locale.ENGLISH);
        SignInOutcome outcome = signIn.signIn(id, Passphrase.ask("Password of " + id + ": "));
        return switch (outcome) {
            case SignInOutcome.SignedIn in -> in.session();
            case SignInOutcome.Refused refused -> throw new CommandFault(texts.get("staff.refused"));
            case SignInOutcome.MustChange must -> throw new CommandFault(texts.get("staff.new.must"));
            case SignInOutcome.Shut shut ->
                throw new CommandFault(texts.get(shut.why().messageKey()) + " "
                        + texts.get(shut.why().messageKey() + ".todo"));
            case SignInOutcome.TooSoon soon ->
                throw new CommandFault(texts.get("staff.tooSoon") + " "
                        + texts.get("staff.tooSoon.todo", soon.pause().toSeconds() + 1));
        };
    }
}
