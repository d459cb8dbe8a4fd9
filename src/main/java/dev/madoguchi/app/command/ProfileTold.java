package dev.madoguchi.app.command;

import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.ui.Texts;
import java.util.Locale;

/** What a command says of a profile that cannot be used: the file, the line and what is wrong there, then what to do. */
final class ProfileTold {
    private ProfileTold() {}

    /** The sentence that says what is wrong, with the file and the line. */
    static String what(ProfileException of) {
        return new Texts(Locale.ENGLISH)
                .get(of.fault().messageKey(), of.arguments().toArray());
    }

    /** What to do about it. */
    static String todo(ProfileException of) {
        return new Texts(Locale.ENGLISH).get(of.fault().messageKey() + ".todo");
    }

    /** Both as the one line of a command that goes no further. */
    static CommandFault fault(ProfileException of) {
        return new CommandFault(what(of) + " " + todo(of), of);
    }
}
