package dev.madoguchi.app.command;

import dev.madoguchi.app.fault.FaultDoor;
import dev.madoguchi.app.setup.SetUpStep.Outcome;
import dev.madoguchi.app.station.StationConfig;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.app.station.WaitingRoomSettings;
import dev.madoguchi.app.workstation.CounterWindow;
import dev.madoguchi.app.workstation.EnrolledCounter;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.city.CityException;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.staff.Person;
import dev.madoguchi.support.StationLog;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the workstation's window. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Opens the workstation's window: that of a station that was enrolled with a city's server, or a practice counter with",
            "a city inside the program and invented people. On a computer that is neither yet, it asks which, and sets it up.",
            "A station's devices are those of --config, or those that were chosen when it was set up."
        })
final class StartCommand implements Runnable {
    private static final Path FOLDERS = Path.of(System.getProperty("user.home"), ".local", "share", "madoguchi");

    /** Where the station of a real city is when nobody says otherwise. */
    static final Path STATION = FOLDERS.resolve("station");

    /** Where practice happens when nobody says otherwise. */
    static final Path PRACTICE = FOLDERS.resolve("practice");

    @Option(
            names = "--home",
            description = {
                "The folder: of an enrolled station (default: ~/.local/share/madoguchi/station), or for practice",
                "(default: ~/.local/share/madoguchi/practice)."
            })
    private @Nullable Path home;

    @Option(
            names = "--enrol",
            description = {
                "Enrols this computer with a city's server first, by the code of \"server enrol\"; - asks for it at a terminal,",
                "or reads it as one line from standard input. A station that is enrolled already gets a new certificate, and",
                "keeps everything else; the password of --supervisor is asked for."
            })
    private @Nullable String enrol;

    @Option(names = "--enrol-only", description = "Enrols, and opens no window.")
    private boolean enrolOnly;

    @Option(names = "--supervisor", description = "With --enrol: the id of who signs in first.")
    private @Nullable String supervisor;

    @Option(names = "--supervisor-name", description = "With --enrol: their name, as colleagues read it.")
    private @Nullable String supervisorName;

    @Option(
            names = "--config",
            description =
                    "A YAML file: station, site, profile, home, devices (camera, reader, printer, documents), city, waitingRoom.")
    private @Nullable Path config;

    @Option(
            names = "--simulated-devices",
            description = "Opens the counter of an enrolled station although devices are simulated: to try it out.")
    private boolean simulatedDevices;

    @Option(names = "--profile", description = "The municipality (default: sample-config/kokubunji.yaml).")
    private @Nullable Path profile;

    @Option(names = "--site", description = "The site's id in the profile (default: the first).")
    private @Nullable String site;

    @Option(names = "--english", description = "Show the screens in English.")
    private boolean english;

    @Option(names = "--board", description = "Show the board of the waiting room on the second screen.")
    private boolean board;

    @Option(names = "--voice", description = "Say the calls aloud on this computer.")
    private boolean voice;

    @Option(names = "--kiosk", description = "Serve the ticket machine's page on this port of this computer (0: any).")
    private @Nullable Integer kiosk;

    @Option(
            names = "--practice",
            description = {
                "Practise with invented visitors and a city inside the program, at an enrolled station as well. Without it, a computer",
                "that is not set up yet asks what it is for."
            })
    private boolean practice;

    private final FaultDoor door = new FaultDoor();
    /** What --config says; empty without it. */
    private Optional<StationConfig> configured = Optional.empty();

    /** For the library that reads command lines. */
    StartCommand() {}

    StartCommand(UsualStart usual) {
        home = usual.home().orElse(null);
        config = usual.config().orElse(null);
    }

    @Override
    public void run() {
        Texts texts = new Texts(english ? Locale.ENGLISH : Locale.JAPANESE);
        configured = Optional.ofNullable(config).map(StartCommand::station);
        StationHome station = configured
                .map(StationConfig::home)
                .map(StationHome::new)
                .orElseGet(() -> new StationHome(home == null ? STATION : home));
        if (enrol != null) {
            enrol(station, enrol);
        }
        if (!enrolOnly) {
            Thread.setDefaultUncaughtExceptionHandler(door);
            open(station, texts);
        }
    }

    private void enrol(StationHome station, String code) {
        if (!enrolOnly) {
            // A code is good for one use: what would keep the window shut afterwards is said first.
            devices(station);
        }
        if (StationEnrolment.done(station)) {
            StationEnrolling.anew(station, code, first().id());
        } else {
            StationEnrolling.run(station, code, first());
        }
    }

    private void open(StationHome station, Texts texts) {
        boolean enrolled = isEnrolled(station);
        Optional<Outcome> way = isFresh(enrolled)
                ? SetUpStage.untilOver(station, door, texts, Samples.CLOCK)
                : Optional.of(enrolled && !practice ? Outcome.STATION : Outcome.PRACTICE);
        if (way.isPresent() && way.get() == Outcome.STATION) {
            CounterStage.Next next = atTheCity(station, texts);
            while (next == CounterStage.Next.PRACTICE) {
                practise(station, texts);
                next = atTheCity(station, texts);
            }
        } else if (way.isPresent()) {
            practise(station, texts);
        }
    }

    /** Nobody has said yet what this computer is for. */
    private boolean isFresh(boolean enrolled) {
        boolean practisedHere = home != null && Files.isDirectory(home.resolve("workstation"));
        return config == null && !practice && !enrolled && !practisedHere;
    }

    private DeviceAddresses devices(StationHome station) {
        DeviceAddresses addresses = configured
                .map(StationConfig::devices)
                .or(() -> new StationSettings(station.settings()).devices())
                .orElseGet(DeviceAddresses::simulated);
        return CounterDevices.of(config, addresses, simulatedDevices);
    }

    private Person first() {
        if (supervisor == null || supervisor.isBlank()) {
            throw new CommandFault("Name who signs in first with --supervisor ID.");
        }
        return new Person(supervisor, supervisorName == null ? supervisor : supervisorName, Role.SUPERVISOR);
    }

    private boolean isEnrolled(StationHome station) {
        boolean enrolled = StationEnrolment.done(station);
        boolean wanted = configured
                .filter(set -> set.city().equals(StationConfig.ENROLLED))
                .isPresent();
        if (wanted && !enrolled) {
            throw new CommandFault("No station is enrolled in " + station.root() + "; enrol it with --enrol.");
        }
        return enrolled && (configured.isEmpty() || wanted);
    }

    private CounterStage.Next atTheCity(StationHome station, Texts texts) {
        DeviceAddresses addresses = devices(station);
        try (EnrolledCounter counter = EnrolledCounter.open(station, addresses, Samples.CLOCK);
                StationLog log = StationLog.begin(station.logs());
                FxBackground background = new FxBackground()) {
            log.mark();
            Toolkit.start();
            DocumentPrinter documents = CounterDevices.documents(station, addresses, simulatedDevices);
            CounterWindow window = Toolkit.call(() -> counter.window(documents, texts, background));
            String title = simulatedDevices ? texts.get("practice.title") : "";
            return new CounterStage(door, texts, background, waitingRoom())
                    .show(new CounterStage.Shown(window, title, counter.devices(), true), counter.place());
        } catch (EnrolmentException e) {
            Texts english = new Texts(Locale.ENGLISH);
            String key = e.fault().messageKey();
            throw new CommandFault(english.get(key) + " " + english.get(key + ".todo"), e);
        } catch (IOException e) {
            throw new CommandFault("The counter in " + station.root() + " cannot be opened: " + e.getMessage(), e);
        } catch (DeviceException e) {
            throw new CommandFault("The devices cannot be had: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new CommandFault("The window cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    private void practise(StationHome station, Texts texts) {
        Clock clock = Samples.CLOCK;
        Practice.Place place = isEnrolled(station) ? beside(station) : place();
        try (Practice counter = Practice.open(place, texts, clock);
                StationLog log = StationLog.begin(counter.home().logs());
                FxBackground background = new FxBackground()) {
            log.mark();
            Toolkit.start();
            DocumentPrinter documents = CounterDevices.documents(counter.home(), place.devices(), true);
            CounterWindow window = Toolkit.call(() -> counter.window(place, documents, texts, background));
            String title = Practice.needsSecond(place.profile())
                    ? texts.get("practice.signInTwo", Practice.ID, Practice.SECOND_ID, Practice.PASSWORD)
                    : texts.get("practice.signIn", Practice.ID, Practice.PASSWORD);
            new CounterStage(door, texts, background, waitingRoom())
                    .show(new CounterStage.Shown(window, title, counter.devices(), false), place);
        } catch (IOException | CityException | SecretException | EnrolmentException e) {
            throw new CommandFault("The counter in " + place.folder() + " cannot be opened: " + e.getMessage(), e);
        } catch (DeviceException e) {
            throw new CommandFault("The simulated devices cannot be had: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new CommandFault("The window cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    /** Practice at a station of a real city: by its rules, in a folder of its own, with simulated devices. */
    private static Practice.Place beside(StationHome station) {
        try {
            return Practice.beside(station, Samples.CLOCK);
        } catch (EnrolmentException e) {
            throw new CommandFault("What the city gave the station in " + station.root() + " cannot be read.", e);
        }
    }

    private Practice.Place place() {
        if (configured.isEmpty()) {
            Profile read = Samples.profile(profile);
            return new Practice.Place(
                    home == null ? PRACTICE : home, read, Samples.site(read, site), DeviceAddresses.simulated());
        }
        StationConfig station = configured.get();
        if (!station.city().equals(StationConfig.PRACTICE)) {
            throw new CommandFault("Write city: practice or city: enrolled in " + config + ".");
        }
        Profile read = Samples.profile(station.profile());
        return new Practice.Place(station.home(), read, Samples.site(read, station.site()), station.devices());
    }

    /** What the configuration says, and what the command line adds to it. */
    private WaitingRoomSettings waitingRoom() {
        WaitingRoomSettings set = configured.map(StationConfig::waitingRoom).orElseGet(WaitingRoomSettings::none);
        return new WaitingRoomSettings(
                board ? WaitingRoomSettings.Board.SECOND : set.board(),
                voice ? WaitingRoomSettings.Voice.SPEAKER : set.voice(),
                Optional.ofNullable(kiosk).or(set::kiosk));
    }

    static StationConfig station(Path file) {
        try {
            return StationConfig.read(file);
        } catch (IOException e) {
            throw new CommandFault(String.valueOf(e.getMessage()), e);
        }
    }
}
