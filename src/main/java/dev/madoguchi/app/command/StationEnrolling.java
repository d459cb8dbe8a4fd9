package dev.madoguchi.app.command;

import dev.madoguchi.app.workstation.StationEnrolment;
import dev.madoguchi.app.workstation.StationHome;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.EnrolmentCodeException;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.staff.Person;
import dev.madoguchi.sync.CityPlace;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.EnrolmentLink;
import dev.madoguchi.ui.Texts;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Enrols a workstation from a terminal. */
final class StationEnrolling {
    /** In the code's place: it is asked for at a terminal, or read as one line from standard input. */
    static final String ASK = "-";

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private StationEnrolling() {}

    /** Enrols the station in this folder and says who may sign in. */
    static void run(StationHome home, String typed, Person first) {
        try {
            EnrolmentCode code = EnrolmentCode.parse(typed.equals(ASK) ? asked() : typed);
            CityPlace place = new StationEnrolment(home, new SecureRandom())
                    .run(code, new EnrolmentLink(code), first, password -> tell(first, password));
            System.out.println("This is now station " + place.name().station() + " of site "
                    + place.name().site() + ", enrolled at " + place.server() + ".");
        } catch (EnrolmentCodeException e) {
            throw new CommandFault(TEXTS.get(e.reason().messageKey(), e.group()), e);
        } catch (EnrolmentException e) {
            String key = e.fault().messageKey();
            throw new CommandFault(TEXTS.get(key) + " " + TEXTS.get(key + ".todo"), e);
        } catch (SecretException | IOException e) {
            throw new CommandFault("The station in " + home.root() + " cannot be set up: " + e.getMessage(), e);
        }
    }

    private static void tell(Person first, String password) {
        System.out.println(
                "The first supervisor, " + first.id() + ", signs in once with this password and then chooses another:");
        System.out.println("    " + password);
    }

    private static String asked() throws IOException {
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        String line = terminal.isPresent()
                ? terminal.get().readLine("Enrolment code: ")
                : new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new CommandFault("The enrolment code is needed as one line on standard input.");
        }
        return line;
    }
}
