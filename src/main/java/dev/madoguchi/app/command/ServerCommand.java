package dev.madoguchi.app.command;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.api.CityServer;
import dev.madoguchi.city.vault.PostgresAddress;
import dev.madoguchi.city.vault.PostgresOwner;
import dev.madoguchi.seal.PasswordCost;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The city server, and what its administrator does with it from a terminal. */
@Command(
        name = "server",
        mixinStandardHelpOptions = true,
        subcommands = {
            ServerEnrolCommand.class,
            ServerStationsCommand.class,
            ServerRevokeCommand.class,
            ServerTakeCommand.class,
            ServerRotateSealingCommand.class,
            ServerRotateReceiptsCommand.class,
            ServerEndReceiptKeyCommand.class,
            ServerKeysCommand.class,
            ServerPublishCommand.class,
            ServerPublishedCommand.class,
            ServerProposalsCommand.class,
            ServerAuthorityCommand.class,
            ConsoleUserCommand.class,
            ConsoleNetworkCommand.class
        },
        description = {
            "Runs the city server until it is stopped. The passphrase of the city's keys is asked for at a terminal,",
            "or read as one line from standard input. With a PostgreSQL database (--db, or db in the file) the"
                    + " password of",
            "vault_clerk is asked for next."
        })
final class ServerCommand implements Runnable {
    private static final Clock CLOCK = Clock.systemUTC();

    @Option(
            names = "--config",
            description = "A YAML file with home, host, port and names, and if need be zone, openBoard, plainBoards,"
                    + " console, db and servers.")
    private @Nullable Path config;

    @Option(names = "--home", description = "The city's folder, where no --config names it.")
    private @Nullable Path home;

    @Option(names = "--port", description = "Where to listen, where no --config says so (default 8443).")
    private int port = 8443;

    @Option(
            names = "--db",
            description =
                    "A PostgreSQL database, jdbc:postgresql://HOST:PORT/DATABASE; the default is in the city's folder.")
    private @Nullable String db;

    @Option(
            names = "--allow-root",
            description = "Run as root nevertheless: for containers whose root has no rights outside.")
    private boolean allowRoot;

    @Override
    public void run() {
        RootRefusal.require(System.getProperty("user.name", ""), allowRoot);
        ServerConfig settings = settings();
        char[] passphrase = Passphrase.ask("Passphrase of the city: ");
        Optional<PostgresAddress> database = settings.db().map(url -> {
            char[] password = Passphrase.ask("Password of " + PostgresAddress.CLERK + ": ");
            return address(url, PostgresAddress.CLERK, password);
        });
        try (CityHome city = CityHome.open(
                        new CityFolder(settings.home()), passphrase, database, CLOCK, new SecureRandom());
                CityServer server =
                        new CityServer(city, settings.address(), settings.queue(), settings.console(), CLOCK)) {
            server.start();
            System.out.println("The city server of " + city.issuer() + " listens on port " + server.port() + ".");
            server.plainPort().ifPresent(port -> System.out.println("Boards without TLS are on port " + port + "."));
            server.consolePort()
                    .ifPresent(port -> System.out.println("The city's console is on https, port " + port + "."));
            Until.stopped();
        } catch (IOException e) {
            throw new CommandFault("The city in " + settings.home() + " cannot be read: " + e.getMessage(), e);
        } catch (CityException e) {
            throw CityAtWork.told(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes a city's keys, once. Keep keys/sealing.key away from the server.")
    void create(
            @Option(names = "--home", required = true, description = "The city's folder.") Path folder,
            @Option(names = "--name", required = true, description = "The city's name as it stands in receipts.")
                    String name) {
        char[] passphrase = Passphrase.ask("A new passphrase for the city: ");
        try {
            new CityFolder(folder).create(name, passphrase, PasswordCost.STANDARD, CLOCK, new SecureRandom());
            System.out.println("The city " + name + " is in " + folder + ".");
        } catch (IOException e) {
            throw new CommandFault("A file cannot be read or written: " + e.getMessage(), e);
        } catch (CityException e) {
            throw CityAtWork.told(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    @Command(
            name = "prepare",
            mixinStandardHelpOptions = true,
            description = {
                "Makes or updates the tables of a PostgreSQL database, the months' parts for two years ahead, and the"
                        + " user",
                "vault_clerk. Asks for the owner's password and then for the one vault_clerk shall have, or reads two"
                        + " lines."
            })
    void prepare(
            @Option(names = "--db", required = true, description = "jdbc:postgresql://HOST:PORT/DATABASE") String url,
            @Option(names = "--owner", required = true, description = "A database user who may create roles.")
                    String owner) {
        char[] password = Passphrase.ask("Password of " + owner + ": ");
        char[] clerk = Passphrase.ask("A password for " + PostgresAddress.CLERK + ": ");
        if (clerk.length == 0) {
            throw new CommandFault(PostgresAddress.CLERK + " needs a password: give it as the second line.");
        }
        try {
            new PostgresOwner(address(url, owner, password)).prepare(String.valueOf(clerk), LocalDate.now(CLOCK));
            System.out.println("The database is ready.");
        } catch (JdbiException | FlywayException e) {
            throw new CommandFault(
                    "The database cannot be prepared. Check the address, the owner's password and rights.", e);
        } finally {
            Arrays.fill(clerk, '\0');
        }
    }

    private static PostgresAddress address(String url, String user, char[] password) {
        try {
            return new PostgresAddress(url, user, String.valueOf(password));
        } catch (IllegalArgumentException e) {
            throw new CommandFault(String.valueOf(e.getMessage()), e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private ServerConfig settings() {
        ServerConfig settings = CityAtWork.settings(config, home, port);
        return db == null ? settings : settings.with(db);
    }
}
