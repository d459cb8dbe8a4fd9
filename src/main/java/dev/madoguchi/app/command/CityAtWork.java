package dev.madoguchi.app.command;

import dev.madoguchi.city.Administrator;
import dev.madoguchi.city.CityDeeds;
import dev.madoguchi.city.CityException;
import dev.madoguchi.city.CityFault;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.api.RunningCity;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The city that a command works on: through its running server where there is one, by itself where none runs. */
final class CityAtWork {
    private static final Clock CLOCK = Clock.systemUTC();

    @Option(names = "--home", description = "The city's folder, where no --config names it.")
    private @Nullable Path home;

    @Option(names = "--config", description = "The server's configuration.")
    private @Nullable Path config;

    @Option(names = "--port", description = "Where the server listens, where no --config says so (default 8443).")
    private int port = 8443;

    /** Something an administrator does. */
    @FunctionalInterface
    interface Deed<T> {
        T on(CityDeeds city) throws CityException;
    }

    /** Something for which the city's folder and its passphrase are needed besides. */
    @FunctionalInterface
    interface KeyDeed<T> {
        T on(CityDeeds city, CityFolder folder, char[] passphrase) throws CityException, IOException;
    }

    /** Asks for the passphrase and does it. */
    <T> T does(Deed<T> deed) {
        return doesWithKeys((city, folder, passphrase) -> deed.on(city));
    }

    /** The same where the passphrase has to lock something new. */
    <T> T doesWithKeys(KeyDeed<T> deed) {
        ServerConfig settings = settings();
        char[] passphrase = Passphrase.ask("Passphrase of the city: ");
        try {
            return done(settings, passphrase, deed);
        } catch (ConnectionException e) {
            throw new CommandFault(
                    "A server has the city's database open and does not answer on port " + settings.port()
                            + "; name its port with --port or --config.",
                    e);
        } catch (IOException e) {
            throw new CommandFault("The city in " + settings.home() + " cannot be read: " + e.getMessage(), e);
        } catch (CityException e) {
            throw told(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static <T> T done(ServerConfig settings, char[] passphrase, KeyDeed<T> deed)
            throws IOException, CityException {
        CityFolder folder = new CityFolder(settings.home());
        SecureRandom random = new SecureRandom();
        URI server = URI.create("https://127.0.0.1:" + settings.port());
        try (RunningCity running = new RunningCity(server, Administrator.tls(folder, passphrase, CLOCK, random))) {
            return deed.on(running, folder, passphrase);
        } catch (CityException e) {
            if (e.fault() != CityFault.NOT_RUNNING || settings.db().isPresent()) {
                throw e;
            }
        }
        try (CityHome city = CityHome.open(folder, passphrase, CLOCK, random)) {
            return deed.on(city, folder, passphrase);
        }
    }

    /** Something that only the running server does, because it alone checks and keeps records. */
    @FunctionalInterface
    interface ServerDeed<T> {
        T on(RunningCity city) throws CityException;
    }

    /** Asks for the passphrase and has the running server do it. */
    <T> T asks(ServerDeed<T> deed) {
        ServerConfig settings = settings();
        char[] passphrase = Passphrase.ask("Passphrase of the city: ");
        CityFolder folder = new CityFolder(settings.home());
        URI server = URI.create("https://127.0.0.1:" + settings.port());
        try (RunningCity running =
                new RunningCity(server, Administrator.tls(folder, passphrase, CLOCK, new SecureRandom()))) {
            return deed.on(running);
        } catch (IOException e) {
            throw new CommandFault("The city in " + settings.home() + " cannot be read: " + e.getMessage(), e);
        } catch (CityException e) {
            if (e.fault() == CityFault.NOT_RUNNING) {
                throw new CommandFault(
                        "No server of this city answers on port " + settings.port()
                                + ", or it takes no records now. Start it, or name its port; then do the same again.",
                        e);
            }
            throw told(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** Where stations reach the server, by what the configuration says. */
    URI address() {
        ServerConfig settings = settings();
        String name =
                settings.names().isEmpty() ? "127.0.0.1" : settings.names().getFirst();
        return URI.create("https://" + name + ":" + settings.port());
    }

    static CommandFault told(CityException error) {
        Texts texts = new Texts(Locale.ENGLISH);
        String key = error.fault().messageKey();
        String detail = error.fault().saysWhere() ? " (" + error.getMessage() + ")" : "";
        return new CommandFault(texts.get(key) + detail + " " + texts.get(key + ".todo"), error);
    }

    private ServerConfig settings() {
        return settings(config, home, port);
    }

    /** What a server was told: in a file, or by its folder alone. */
    static ServerConfig settings(@Nullable Path config, @Nullable Path home, int port) {
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
