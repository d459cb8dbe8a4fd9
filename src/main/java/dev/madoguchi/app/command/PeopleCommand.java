package dev.madoguchi.app.command;

import dev.madoguchi.app.station.KeyRenewal;
import dev.madoguchi.app.station.StationPeople;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.CityPrivateKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.staff.PeopleException;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.StaffCard;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.EnrolmentException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who may sign in at a workstation. */
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "list|add|dates|role|remove|reset|card|take-card|renew-key|recover",
        description = {
            "Lists and changes who may sign in at a workstation, while its window is closed. Passwords are asked for at a",
            "terminal, or read as one line each from standard input in the order in which they are named; never arguments."
        })
final class PeopleCommand implements Runnable {
    private static final String ID = "ID";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StationChoice choice;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a deed: list, add, dates, role, remove, reset, card, take-card, renew-key, recover.");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Prints who may sign in.")
    void list(@Option(names = "--json", description = "Print one JSON object.") boolean json) {
        try {
            var people = station().signIn().people();
            List<Person> all = people.people();
            List<String> cards = people.cardHolders();
            if (json) {
                Json.print(Map.of("people", all, "cards", cards, "damaged", people.damaged()));
                return;
            }
            all.forEach(person -> System.out.printf(
                    "%-12s %-14s %s%s%n",
                    person.id(), person.role(), person.name(), cards.contains(person.id()) ? " (card)" : ""));
            if (people.renewalDue()) {
                System.err.println(
                        "Somebody was removed: the key is renewed when a supervisor signs in after closing.");
            }
            if (people.damaged()) {
                System.err.println("The list was damaged; this is the last good one. The next sign-in mends it.");
            }
        } catch (IOException e) {
            throw PeopleTrouble.unreadable(e);
        }
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Lets somebody new sign in (the supervisor's password, then a one-time password).")
    void add(
            @Parameters(paramLabel = ID) String id,
            @Parameters(paramLabel = "NAME", description = "As visitors read it.") String name,
            @Option(
                            names = "--role",
                            description = "${COMPLETION-CANDIDATES} (default: CLERK).",
                            defaultValue = "CLERK")
                    Role role,
            @Mixin PeopleDates dates) {
        bySupervisor(session -> station()
                .bySupervisor(session, people -> people.add(new Person(id, name, role), dates.terms(), once())));
        System.out.println("Added " + id + ".");
    }

    @Command(
            name = "role",
            mixinStandardHelpOptions = true,
            description = "Gives somebody another role, from their next sign-in on (the password of whoever does it).")
    void role(
            @Parameters(paramLabel = ID) String id,
            @Parameters(paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}.") Role role) {
        bySupervisor(session -> station().bySupervisor(session, people -> people.change(id, role)));
        System.out.println(id + " is now " + role + ".");
    }

    @Command(
            name = "dates",
            mixinStandardHelpOptions = true,
            description = {
                "Notes the days that open and shut somebody's access (the supervisor's password). What is not named is",
                "noted as unknown: name all the days that are known."
            })
    void dates(@Parameters(paramLabel = ID) String id, @Mixin PeopleDates dates) {
        bySupervisor(session -> station().bySupervisor(session, people -> people.note(id, dates.terms())));
        System.out.println("Noted the dates of " + id + ".");
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description =
                    "Takes somebody out of the list, with their ways to the station's key (the supervisor's password).")
    void remove(@Parameters(paramLabel = ID) String id) {
        bySupervisor(session -> station().bySupervisor(session, people -> people.remove(id)));
        System.out.println(
                "Removed " + id + ". What they may have kept of this computer opens nothing new once the key is"
                        + " renewed: by people renew-key, or by itself when a supervisor signs in after the day is closed.");
    }

    @Command(
            name = "renew-key",
            mixinStandardHelpOptions = true,
            description = {
                "Puts everything of the workstation under a new key, so that a copy of the list of people that somebody kept",
                "opens nothing that is written from now on (the supervisor's password). Every day has to be closed."
            })
    void renewKey() {
        bySupervisor(session -> {
            StationPeople station = station();
            List<KeyRenewal.Hindrance> hindrances = station.renew(session);
            for (KeyRenewal.Hindrance each : hindrances) {
                throw new CommandFault(
                        switch (each) {
                            case DAY_OPEN -> "A day is not closed yet. Close it first; nothing was changed.";
                            case OLD_LOCK ->
                                "These have to sign in once, by each of their ways, or get a one-time password (reset): "
                                        + String.join(
                                                ", ", station.signIn().people().unrenewable())
                                        + ". Nothing was changed.";
                        });
            }
        });
        System.out.println("The workstation has a new key. Passwords and cards stay as they are.");
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Gives somebody a one-time password (the supervisor's password, then the one-time password).")
    void reset(@Parameters(paramLabel = ID) String id) {
        bySupervisor(session -> station().bySupervisor(session, people -> people.reset(id, once())));
        System.out.println("Reset " + id + ".");
    }

    @Command(
            name = "take-card",
            mixinStandardHelpOptions = true,
            description = "Makes somebody's staff card open nothing any more (the supervisor's password).")
    void takeCard(@Parameters(paramLabel = ID) String id) {
        bySupervisor(session -> station().bySupervisor(session, people -> people.takeCard(id)));
        System.out.println("The card of " + id + " opens nothing any more.");
    }

    @Command(
            name = "card",
            mixinStandardHelpOptions = true,
            description =
                    "Lets a person sign in with the card on the staff reader (their own password, then a new PIN).")
    void card(@Parameters(paramLabel = ID) String id) {
        StationPeople station = station();
        StaffCard card = new StaffCardReader(choice.config(), choice.home()).card();
        signedIn(station, id, session -> {
            char[] pin = Passphrase.ask("A new PIN for the card: ");
            try {
                var fault = station.signIn().rule().pin(pin);
                if (fault.isPresent()) {
                    throw new CommandFault(PeopleTrouble.english(
                            fault.get().messageKey(), station.signIn().rule().pinLength()));
                }
                station.note(session, "people.card.given");
                station.signIn().people().giveCard(id, card, pin, session.stationKey());
            } finally {
                Arrays.fill(pin, '\0');
            }
        });
        System.out.println("The card opens the station for " + id + " with its PIN.");
    }

    @Command(
            name = "recover",
            mixinStandardHelpOptions = true,
            description = {
                "Gives somebody a one-time password by the city's key, where no supervisor can sign in any more",
                "(the passphrase of the city's key, where it has one, then the one-time password)."
            })
    void recover(@Parameters(paramLabel = ID) String id, @Mixin CityKeyChoice key) {
        StationPeople station = station();
        try (CityPrivateKeys city = key.read();
                StationKey opened = station.signIn()
                        .people()
                        .recover(city)
                        .orElseThrow(() -> new CommandFault("This station's key was never sealed for the city."
                                + " That happens at the next sign-in."))) {
            station.byCity(opened, people -> people.reset(id, once()));
            System.out.println("Reset " + id + ".");
        } catch (SecretException e) {
            throw new CommandFault("The city's key does not open this station: " + e.getMessage() + ".", e);
        } catch (PeopleException | StoreException | IOException e) {
            throw PeopleTrouble.told(e);
        }
    }

    private interface Deed {
        void by(Session session)
                throws PeopleException, StoreException, EnrolmentException, SecretException, IOException;
    }

    private void bySupervisor(Deed deed) {
        String by = choice.by();
        if (by == null) {
            throw new ParameterException(spec.commandLine(), "Name the supervisor who does it with --by.");
        }
        signedIn(station(), by, deed);
    }

    private static void signedIn(StationPeople station, String id, Deed deed) {
        try {
            try (Session session = TerminalSignIn.of(station.signIn(), id)) {
                deed.by(session);
            }
        } catch (SecretException | PeopleException | StoreException | EnrolmentException | IOException e) {
            throw PeopleTrouble.told(e);
        }
    }

    private StationPeople station() {
        return choice.station().people();
    }

    private static char[] once() {
        return Passphrase.ask("A one-time password for that person: ");
    }
}
