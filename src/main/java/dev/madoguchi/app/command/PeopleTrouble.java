package dev.madoguchi.app.command;

import dev.madoguchi.staff.PeopleException;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.ui.Texts;
import java.util.Locale;

/** What kept a deed with the list of people from being done, in words for a terminal. */
final class PeopleTrouble {
    private PeopleTrouble() {}

    static CommandFault told(Exception error) {
        if (error instanceof PeopleException refused) {
            String key = refused.fault().messageKey();
            return new CommandFault(english(key) + " " + english(key + ".todo"), error);
        }
        if (error instanceof StoreException closed) {
            String key = closed.fault().messageKey();
            return new CommandFault(english(key) + " " + english(key + ".todo"), error);
        }
        return unreadable(error);
    }

    static CommandFault unreadable(Exception error) {
        return new CommandFault("The list of people cannot be read or written: " + error.getMessage() + ".", error);
    }

    static String english(String key, Object... arguments) {
        return new Texts(Locale.ENGLISH).get(key, arguments);
    }
}
