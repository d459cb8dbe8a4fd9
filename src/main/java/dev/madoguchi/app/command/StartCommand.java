package dev.madoguchi.app.command;

import dev.madoguchi.app.workstation.BoardStage;
import dev.madoguchi.app.workstation.CounterWindow;
import dev.madoguchi.app.workstation.Devices;
import dev.madoguchi.app.workstation.EnrolledCounter;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.PracticePanel;
import dev.madoguchi.app.workstation.SimulatedCounter;
import dev.madoguchi.app.workstation.StationConfig;
import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.app.workstation.StationEnrolment;
import dev.madoguchi.app.workstation.StationHome;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.app.workstation.WaitingRoom;
import dev.madoguchi.app.workstation.WaitingRoomSettings;
import dev.madoguchi.city.CityException;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.paper.DocumentPrinter;
import dev.madoguchi.paper.SentJobs;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.staff.Person;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the workstation's window. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Opens the workstation's window: that of a station that was enrolled with a city's server, or else a practice",
            "counter with a city inside the program and invented people. Devices are simulated where no --config names others."
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
                "or reads it as one line from standard input."
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

    @Override
    public void run() {
        Texts texts = new Texts(english ? Locale.ENGLISH : Locale.JAPANESE);
        StationHome station = stationHome();
        if (enrol != null) {
            StationEnrolling.run(station, enrol, first());
        }
        if (!enrolOnly) {
            if (isEnrolled(station)) {
                atTheCity(station, texts);
            } else {
                practise(texts);
            }
        }
    }

    private StationHome stationHome() {
        if (config != null) {
            return new StationHome(station(config).home());
        }
        return new StationHome(home == null ? STATION : home);
    }

    private Person first() {
        if (supervisor == null || supervisor.isBlank()) {
            throw new CommandFault("Name who signs in first with --supervisor ID.");
        }
        return new Person(supervisor, supervisorName == null ? supervisor : supervisorName, Role.SUPERVISOR);
    }

    private boolean isEnrolled(StationHome station) {
        boolean enrolled = StationEnrolment.done(station);
        boolean wanted = config != null && station(config).city().equals(StationConfig.ENROLLED);
        if (wanted && !enrolled) {
            throw new CommandFault("No station is enrolled in " + station.root() + "; enrol it with --enrol.");
        }
        return enrolled && (config == null || wanted);
    }

    private void atTheCity(StationHome station, Texts texts) {
        DeviceAddresses addresses =
                config == null ? DeviceAddresses.simulated() : station(config).devices();
        try (EnrolledCounter counter = EnrolledCounter.open(station, addresses, Samples.CLOCK);
                FxBackground background = new FxBackground()) {
            Toolkit.start();
            DocumentPrinter documents = documents(station, counter.place());
            CounterWindow window = Toolkit.call(() -> counter.window(documents, texts, background));
            show(
                    new Shown(window, config == null ? texts.get("practice.title") : "", counter.devices()),
                    counter.place(),
                    texts,
                    background,
                    waitingRoom());
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

    private void practise(Texts texts) {
        Clock clock = Samples.CLOCK;
        Practice.Place place = place();
        try (Practice practice = Practice.open(place, texts, clock);
                FxBackground background = new FxBackground()) {
            Toolkit.start();
            DocumentPrinter documents = documents(practice.home(), place);
            CounterWindow window = Toolkit.call(() -> practice.window(place, documents, texts, background));
            String title = texts.get("practice.signIn", Practice.ID, Practice.PASSWORD);
            show(new Shown(window, title, practice.devices()), place, texts, background, waitingRoom());
        } catch (IOException | CityException | SecretException | EnrolmentException e) {
            throw new CommandFault("The counter in " + place.folder() + " cannot be opened: " + e.getMessage(), e);
        } catch (DeviceException e) {
            throw new CommandFault("The simulated devices cannot be had: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new CommandFault("The window cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    private Practice.Place place() {
        if (config == null) {
            Profile read = Samples.profile(profile);
            return new Practice.Place(
                    home == null ? PRACTICE : home, read, Samples.site(read, site), DeviceAddresses.simulated());
        }
        StationConfig station = station(config);
        if (!station.city().equals(StationConfig.PRACTICE)) {
            throw new CommandFault("Write city: practice or city: enrolled in " + config + ".");
        }
        Profile read = Samples.profile(station.profile());
        return new Practice.Place(station.home(), read, Samples.site(read, station.site()), station.devices());
    }

    /** What the configuration says, and what the command line adds to it. */
    private WaitingRoomSettings waitingRoom() {
        WaitingRoomSettings set =
                config == null ? WaitingRoomSettings.none() : station(config).waitingRoom();
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

    private static DocumentPrinter documents(StationHome home, Practice.Place place) throws IOException {
        String queue = place.devices().documents();
        return queue.equals(DeviceAddresses.NO_DOCUMENTS)
                ? new SimulatedDocumentPrinter()
                : DocumentPrinter.queue(queue, SentJobs.in(home.printing()));
    }

    /**
     * A window that is going to be shown.
     *
     * @param title what stands in it besides the product's name
     */
    private record Shown(CounterWindow window, String title, Devices devices) {}

    private static void show(
            Shown shown, Practice.Place place, Texts texts, FxBackground background, WaitingRoomSettings settings) {
        CountDownLatch closed = new CountDownLatch(1);
        CounterWindow window = shown.window();
        try {
            WaitingRoom waiting = waitingRoom(settings, place, window, background);
            try {
                Toolkit.run(() -> {
                    show(window, shown.title(), closed);
                    shown.devices().simulated().ifPresent(simulated -> showPractice(simulated, texts));
                    window.serve(waiting);
                    if (settings.board() == WaitingRoomSettings.Board.SECOND) {
                        BoardStage.show(waiting, Samples.CLOCK);
                    }
                });
                closed.await();
            } finally {
                Toolkit.run(waiting::close);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Toolkit.run(window::close);
            Toolkit.stop();
        }
    }

    private static WaitingRoom waitingRoom(
            WaitingRoomSettings settings, Practice.Place place, CounterWindow window, FxBackground background) {
        try {
            var whose = new WaitingRoom.Place(place.profile(), place.site(), Samples.CLOCK);
            WaitingRoom waiting = WaitingRoom.of(settings, whose, background, window.speaker());
            waiting.kiosk().ifPresent(page -> System.out.println("The ticket machine's page is " + page));
            return waiting;
        } catch (DeviceException e) {
            throw new CommandFault("Another program has the port of the ticket machine's page; name another.", e);
        }
    }

    private static void show(CounterWindow window, String title, CountDownLatch closed) {
        Stage stage = new Stage();
        stage.setTitle("Madoguchi 窓口 " + title);
        stage.setScene(window.scene());
        stage.setOnHidden(event -> closed.countDown());
        stage.show();
        window.open();
    }

    private static void showPractice(SimulatedCounter simulated, Texts texts) {
        Stage panel = new Stage();
        panel.setTitle(texts.get("practice.title"));
        panel.setScene(new PracticePanel(simulated, texts, Samples.CLOCK).scene());
        panel.show();
    }
}
