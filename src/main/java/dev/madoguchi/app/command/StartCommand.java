package dev.madoguchi.app.command;

import dev.madoguchi.app.workstation.BoardStage;
import dev.madoguchi.app.workstation.CounterWindow;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.PracticePanel;
import dev.madoguchi.app.workstation.SimulatedCounter;
import dev.madoguchi.app.workstation.StationConfig;
import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
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
import dev.madoguchi.seal.SecretException;
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
            "Opens the workstation's window: a practice counter with simulated devices where no --config names others,",
            "a city inside the program, and invented people. Its data lie under --home."
        })
final class StartCommand implements Runnable {
    /** Where practice happens when nobody says otherwise. */
    static final Path PRACTICE = Path.of(System.getProperty("user.home"), ".local", "share", "madoguchi", "practice");

    @Option(names = "--home", description = "The folder for practice (default: ~/.local/share/madoguchi/practice).")
    private Path home = PRACTICE;

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
        Clock clock = Samples.CLOCK;
        Practice.Place place = place();
        try (Practice practice = Practice.open(place, texts, clock);
                FxBackground background = new FxBackground()) {
            Toolkit.start();
            show(practice, place, documents(practice.home(), place), texts, background, waitingRoom());
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
            return new Practice.Place(home, read, Samples.site(read, site), DeviceAddresses.simulated());
        }
        StationConfig station = station(config);
        if (!station.city().equals(StationConfig.PRACTICE)) {
            throw new CommandFault(
                    "This version opens counters of the practice city only; write city: practice in " + config + ".");
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

    private static void show(
            Practice practice,
            Practice.Place place,
            DocumentPrinter documents,
            Texts texts,
            FxBackground background,
            WaitingRoomSettings settings) {
        CountDownLatch closed = new CountDownLatch(1);
        CounterWindow window = Toolkit.call(() -> practice.window(place, documents, texts, background));
        try {
            WaitingRoom waiting = waitingRoom(settings, place, window, background);
            try {
                Toolkit.run(() -> {
                    show(window, texts, closed);
                    practice.devices().simulated().ifPresent(simulated -> showPractice(simulated, texts));
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

    private static void show(CounterWindow window, Texts texts, CountDownLatch closed) {
        Stage stage = new Stage();
        stage.setTitle("Madoguchi 窓口 " + texts.get("practice.signIn", Practice.ID, Practice.PASSWORD));
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
