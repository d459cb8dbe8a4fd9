package dev.madoguchi.app.command;

import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.city.desk.Acceptor;
import dev.madoguchi.city.desk.DeliveryOpener;
import dev.madoguchi.city.desk.DeliverySource;
import dev.madoguchi.city.desk.DeskException;
import dev.madoguchi.city.desk.DeskWork;
import dev.madoguchi.city.desk.FolderSource;
import dev.madoguchi.city.desk.PhotoExport;
import dev.madoguchi.city.desk.ServerSource;
import dev.madoguchi.seal.CityPrivateKeys;
import dev.madoguchi.seal.CityServers;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.EnrolmentCodeException;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.VerifyingKeys;
import dev.madoguchi.sync.CityLink;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.sync.EnrolmentLink;
import dev.madoguchi.sync.StationIdentity;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The desk where the city opens what it received, compares it with the paper, and accepts or queries it. */
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        subcommands = DeskCertificateCommand.class,
        description = {
            "Opens the city's desk: fetches a day's deliveries from the city's server, or reads them from a folder"
                    + " with --folder.",
            "The passphrase of the desk (not with --folder) and then that of the city's key are asked for at a"
                    + " terminal,",
            "or read as lines of standard input. Nothing of any record is written to this computer, except the photos",
            "that the officer exports."
        })
final class DeskCommand implements Runnable {
    private static final Path HOME =
            Path.of(System.getProperty("user.home"), ".local", "share", "madoguchi", "city-desk");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--home", description = "The desk's folder (default: ~/.local/share/madoguchi/city-desk).")
    private Path home = HOME;

    @Option(
            names = "--enrol",
            description =
                    "Enrols this computer first, by a code of \"server enrol --site city-desk\"; opens no window.")
    private @Nullable String enrol;

    @Option(
            names = "--key",
            description = {
                "The city's private sealing key: sealing.key with every sealing-....key beside it, a folder of such files,",
                "sealing.jwk, or a PKCS #12 file. May be given several times."
            })
    private List<Path> keys = List.of();

    @Option(names = "--folder", description = "Looks at the sealed records (*.cbor) of this folder instead.")
    private @Nullable Path folder;

    @Option(names = "--stations", description = "With --folder: the stations' public keys; otherwise beside the key.")
    private @Nullable Path stations;

    @Option(names = "--officer", description = "Who decides: stands in each acceptance (default: officer).")
    private String officer = "officer";

    @Option(names = "--day", description = "The day shown first (default: today).")
    private @Nullable LocalDate day;

    @Option(names = "--english", description = "Show the screen in English.")
    private boolean english;

    @Override
    public void run() {
        DeskHome desk = new DeskHome(home, PasswordCost.STANDARD, new SecureRandom());
        if (enrol != null) {
            enrol(desk, enrol);
            return;
        }
        if (keys.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name the city's private key with --key.");
        }
        CityKeyChoice key = CityKeyChoice.of(keys);
        if (folder != null) {
            atWork(new FolderSource(folder, key.stations(stations)), Optional.empty(), key);
        } else {
            told(() -> atServer(desk, (server, identity) -> atWork(server, identity, key)));
        }
    }

    private static void enrol(DeskHome desk, String typed) {
        char[] passphrase = Passphrase.ask("A new passphrase for this city desk: ");
        try {
            EnrolmentCode code = EnrolmentCode.parse(typed);
            desk.enrol(code, new EnrolmentLink(code), passphrase);
            System.out.println("This is now a city desk of the server " + code.server() + ".");
        } catch (EnrolmentCodeException e) {
            throw new CommandFault(new Texts(Locale.ENGLISH).get(e.reason().messageKey(), e.group()), e);
        } catch (EnrolmentException e) {
            throw told(e);
        } catch (IOException | SecretException e) {
            throw new CommandFault("The city desk in " + desk.root() + " cannot be set up: " + e.getMessage(), e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** Something that needs what was delivered, and no key of the city. */
    @FunctionalInterface
    interface Look {
        void at(DeliverySource source) throws DeskException;
    }

    /** Looks at what the server has, or at a folder. */
    void looking(Look look) {
        if (folder == null) {
            DeskHome enrolled = new DeskHome(home, PasswordCost.STANDARD, new SecureRandom());
            told(() -> atServer(enrolled, (server, identity) -> look.at(server)));
            return;
        }
        if (stations == null) {
            throw new ParameterException(spec.commandLine(), "Name the stations' public keys with --stations.");
        }
        FolderSource source = new FolderSource(folder, stations);
        told(() -> look.at(source));
    }

    /** Something that the deliveries may keep from coming to its end. */
    @FunctionalInterface
    private interface Deed {
        void run() throws DeskException;
    }

    private static void told(Deed deed) {
        try {
            deed.run();
        } catch (DeskException e) {
            Texts english = new Texts(Locale.ENGLISH);
            String key = e.fault().messageKey();
            throw new CommandFault(english.get(key) + " " + english.get(key + ".todo"), e);
        }
    }

    /** Something done with what the server has, as this desk. */
    @FunctionalInterface
    private interface ServerLook {
        void at(ServerSource server, StationIdentity desk) throws DeskException;
    }

    private static void atServer(DeskHome desk, ServerLook look) throws DeskException {
        if (!desk.exists()) {
            throw new CommandFault("No city desk is enrolled in " + desk.root()
                    + "; enrol it with --enrol, or look at files with --folder.");
        }
        char[] passphrase = Passphrase.ask("Passphrase of the city desk: ");
        try (StationIdentity identity = desk.identity(passphrase);
                CityLink link = new CityLink(CityServers.only(desk.server()), identity, Samples.CLOCK);
                ServerSource server =
                        new ServerSource(desk.server(), identity.tls(), () -> newestKeys(link, identity))) {
            look.at(server, identity);
        } catch (EnrolmentException e) {
            throw told(e);
        } catch (IOException | SecretException e) {
            throw new CommandFault("The city desk in " + desk.root() + " does not open: " + e.getMessage(), e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** The desk's window over what the server has. */
    private void atWork(ServerSource server, StationIdentity desk, CityKeyChoice key) {
        var acceptor = new Acceptor(server, desk.signing(), desk.pins().name(), officer, Samples.CLOCK);
        atWork(server, Optional.of(acceptor), key);
    }

    /** The receipt keys after the server was asked for newer ones; those at hand where it does not answer. */
    private static VerifyingKeys newestKeys(CityLink link, StationIdentity identity) {
        try {
            link.refresh();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return identity.keys().receipts();
    }

    private void atWork(DeliverySource source, Optional<Acceptor> acceptor, CityKeyChoice key) {
        try (CityPrivateKeys opening = key.read()) {
            var work = new DeskWork(
                    source,
                    new DeliveryOpener(source, opening),
                    acceptor,
                    new PhotoExport(Samples.CLOCK),
                    Samples.CLOCK);
            Texts texts = new Texts(english ? Locale.ENGLISH : Locale.JAPANESE);
            LocalDate first = day == null ? LocalDate.now(Samples.CLOCK) : day;
            Toolkit.start();
            DeskStage.untilClosed(work, new DeskStage.Look(texts, officer, first));
        } catch (IllegalStateException e) {
            throw new CommandFault("The window cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    private static CommandFault told(EnrolmentException e) {
        Texts english = new Texts(Locale.ENGLISH);
        String key = e.fault().messageKey();
        return new CommandFault(english.get(key) + " " + english.get(key + ".todo"), e);
    }
}
