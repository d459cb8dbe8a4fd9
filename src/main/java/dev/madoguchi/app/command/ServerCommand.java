package dev.madoguchi.app.command;

import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.EnrolmentRequest;
import dev.madoguchi.city.api.CityServer;
import dev.madoguchi.city.api.ServerAddress;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The city server, and what its administrator does with it from a terminal. */
@Command(
        name = "server",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the city server until it is stopped. The passphrase of the city's keys is asked for at a terminal,",
            "or read as one line from standard input."
        })
final class ServerCommand implements Runnable {
    private static final Clock CLOCK = Clock.systemUTC();

    @Option(
            names = "--config",
            description =
                    "A YAML file with home, host, port and names, and if need be zone, openBoard and plainBoards.")
    private @Nullable Path config;

    @Option(names = "--home", description = "The city's folder, where no --config names it.")
    private @Nullable Path home;

    @Option(names = "--port", description = "Where to listen, where no --config says so (default 8443).")
    private int port = 8443;

    @Override
    public void run() {
        ServerConfig settings = settings();
        char[] passphrase = Passphrase.ask("Passphrase of the city: ");
        try (CityHome city = CityHome.open(new CityFolder(settings.home()), passphrase, CLOCK, new SecureRandom());
                CityServer server = new CityServer(
                        city,
                        new ServerAddress(settings.host(), settings.port(), settings.names()),
                        settings.queue(),
                        CLOCK)) {
            server.start();
            System.out.println("The city server of " + city.issuer() + " listens on port " + server.port() + ".");
            server.plainPort().ifPresent(port -> System.out.println("Boards without TLS are on port " + port + "."));
            Until.stopped();
        } catch (IOException e) {
            throw new CommandFault("The city in " + settings.home() + " cannot be read: " + e.getMessage(), e);
        } catch (CityException e) {
            throw told(e);
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
            throw told(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    @Command(
            name = "enrol",
            mixinStandardHelpOptions = true,
            description = "Answers a workstation's enrolment request (JSON) with its certificate and the city's keys.")
    void enrol(
            @Option(names = "--home", required = true, description = "The city's folder.") Path folder,
            @Parameters(paramLabel = "REQUEST", description = "The workstation's request.") Path request) {
        char[] passphrase = Passphrase.ask("Passphrase of the city: ");
        try (CityHome city = CityHome.open(new CityFolder(folder), passphrase, CLOCK, new SecureRandom())) {
            System.out.println(city.enrol(EnrolmentRequest.parse(Files.readString(request)))
                    .toJson());
        } catch (IOException e) {
            throw new CommandFault("A file cannot be read or written: " + e.getMessage(), e);
        } catch (CityException e) {
            throw told(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static CommandFault told(CityException error) {
        Texts texts = new Texts(Locale.ENGLISH);
        String key = error.fault().messageKey();
        return new CommandFault(texts.get(key) + " " + texts.get(key + ".todo"), error);
    }

    private ServerConfig settings() {
        try {
            if (config != null) {
                return ServerConfig.read(config);
            }
            if (home == null) {
                throw new CommandFault("Name the city's folder with --home or in a file with --config.");
            }
            return ServerConfig.usual(home, port);
        } catch (IOException e) {
            throw new CommandFault(String.valueOf(e.getMessage()), e);
        }
    }
}
