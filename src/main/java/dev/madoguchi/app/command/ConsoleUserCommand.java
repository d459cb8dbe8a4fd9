package dev.madoguchi.app.command;

import dev.madoguchi.city.console.Account;
import dev.madoguchi.city.console.ConsoleRole;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The accounts of the city's console. */
@Command(
        name = "console-user",
        mixinStandardHelpOptions = true,
        description = {
            "The accounts of the console: who may look at one municipality's counters in a browser. A one-time password is",
            "printed once and must be changed at the first sign-in."
        })
final class ConsoleUserCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do: add, list, reset, lock or open.");
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Makes an account.")
    void add(
            @Mixin CityAtWork city,
            @Mixin OneMunicipality of,
            @Option(
                            names = "--role",
                            defaultValue = "VIEWER",
                            description = "viewer, administrator, inspector or officer (default: viewer).")
                    ConsoleRole role,
            @Parameters(paramLabel = "ID", description = "The account's id.") String id) {
        System.out.println("One-time password of " + id + ": "
                + city.does(deeds -> deeds.console().add(of.municipality(), id, role)));
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the accounts.")
    void list(@Mixin CityAtWork city, @Mixin OneMunicipality of) {
        List<Account> accounts = city.does(deeds -> deeds.console().accounts(of.municipality()));
        for (Account account : accounts) {
            System.out.printf(
                    "%-24s %-14s%s%s%n",
                    account.id(),
                    account.role().name().toLowerCase(Locale.ROOT),
                    account.mustChange() ? "  one-time password" : "",
                    account.locked() ? "  locked" : "");
        }
        if (accounts.isEmpty()) {
            System.out.println("There is no account.");
        }
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Gives an account a new one-time password and ends its sessions.")
    void reset(
            @Mixin CityAtWork city,
            @Mixin OneMunicipality of,
            @Parameters(paramLabel = "ID", description = "The account's id.") String id) {
        System.out.println("One-time password of " + id + ": "
                + city.does(deeds -> deeds.console().reset(of.municipality(), id)));
    }

    @Command(
            name = "lock",
            mixinStandardHelpOptions = true,
            description = "Locks an account and ends its sessions at once.")
    void lock(
            @Mixin CityAtWork city,
            @Mixin OneMunicipality of,
            @Parameters(paramLabel = "ID", description = "The account's id.") String id) {
        locked(city, of, id, true);
        System.out.println(id + " is locked.");
    }

    @Command(name = "open", mixinStandardHelpOptions = true, description = "Opens an account that was locked.")
    void open(
            @Mixin CityAtWork city,
            @Mixin OneMunicipality of,
            @Parameters(paramLabel = "ID", description = "The account's id.") String id) {
        locked(city, of, id, false);
        System.out.println(id + " is open.");
    }

    private static void locked(CityAtWork city, OneMunicipality of, String id, boolean locked) {
        city.does(deeds -> {
            deeds.console().lock(of.municipality(), id, locked);
            return id;
        });
    }
}
