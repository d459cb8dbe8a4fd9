package dev.madoguchi.app.setup;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.setup.SetUpStep.Outcome;
import dev.madoguchi.app.station.CodeCamera;
import dev.madoguchi.app.station.EnrollingCity;
import dev.madoguchi.app.station.StationCameras;
import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.app.workstation.CounterWindow;
import dev.madoguchi.app.workstation.EnrolledCounter;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.city.CityFolder;
import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.api.CityServer;
import dev.madoguchi.city.api.ServerAddress;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.SitterServer;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.SimulatedSerialPrinter;
import dev.madoguchi.form.QrPicture;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.EnrolmentLink;
import dev.madoguchi.trial.Subject;
import dev.madoguchi.trial.TrialState;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Texts;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A new computer from its first start to the sign-in: a real server over TLS, a camera on the network, a printer at a serial port. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class SetUpUiTest {
    private static final int LIMIT = 60;
    private static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();
    private static final String PASSWORD = "みどりの窓口 2026";
    private static final Path PROFILE = Path.of("sample-config/kokubunji.yaml");

    @TempDir
    private static Path folder;

    private final SecureRandom random = new SecureRandom();
    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private final StationHome home = new StationHome(folder.resolve("station"));
    private final SitterServer camera = new SitterServer(Sitter.person(0), 0);
    private final SimulatedPrinter printer = new SimulatedPrinter(PrinterModel.usual());
    private final SetUpViewModel model =
            new SetUpViewModel(home, EnrollingCity.cheap(home, random), EnrolmentLink::new, background);
    private SetUpWindow window;
    private Stage stage;
    private Optional<Outcome> outcome = Optional.empty();

    @Start
    void show(Stage shown) {
        stage = shown;
        window = new SetUpWindow(
                model,
                home,
                background,
                texts,
                Clock.system(ZoneId.of("Asia/Tokyo")),
                over -> outcome = Optional.of(over));
        stage.setScene(window.scene());
        model.begin();
        stage.show();
    }

    @AfterEach
    void close() {
        camera.close();
        background.close();
    }

    @Test
    void leadsFromAnEmptyFolderToTheSignIn(FxRobot robot) throws Exception {
        try (CityHome city = city();
                CityServer server = new CityServer(city, ServerAddress.loopback(0), Clock.systemUTC());
                SimulatedSerialPrinter serial =
                        SimulatedSerialPrinter.start(printer, folder.resolve("ticket-printer"))) {
            server.start();
            camera.plug();
            Clicks.on(robot, "#setup-station");

            enrol(robot, city, server);
            tryDevices(robot, serial.path());
            nameTheFirst(robot);

            until(() -> outcome.isPresent());
            assertEquals(Optional.of(Outcome.STATION), outcome);
            signIn(robot);
        }
    }

    /** The right code, after one with a wrong character in its second group. */
    private void enrol(FxRobot robot, CityHome city, CityServer server) throws Exception {
        String code = city.offer(
                        new StationName(Profiles.read(PROFILE).id(), "city-hall", "W-01"),
                        URI.create("https://127.0.0.1:" + server.port()))
                .text();
        until(() -> robot.lookup("#setup-code").tryQuery().isPresent());
        TextField field = robot.lookup("#setup-code").query();
        Toolkit.run(() -> field.setText(code.substring(0, 9) + (code.charAt(9) == '7' ? '8' : '7')));
        assertTrue(robot.lookup("#setup-groups .tone-working").tryQuery().isPresent(), "the second is not complete");
        Toolkit.run(
                () -> field.setText(code.substring(0, 9) + (code.charAt(9) == '7' ? '8' : '7') + code.substring(10)));
        assertEquals(1, robot.lookup("#setup-groups .tone-stopped").queryAll().size());
        assertTrue(robot.lookup("#setup-onward").queryButton().isDisabled());
        Toolkit.run(() -> field.setText(code));
        assertEquals(0, robot.lookup("#setup-groups .tone-stopped").queryAll().size());
        Clicks.on(robot, "#setup-onward");
        until(() -> window.devices().isPresent() && model.stepProperty().get() instanceof SetUpStep.Trying);
    }

    private void tryDevices(FxRobot robot, Path serial) throws Exception {
        SetUpDevicesView devices = window.devices().orElseThrow();
        choose(robot, "#setup-camera", camera.address());
        choose(robot, "#setup-slip", "serial:" + serial);
        Toolkit.run(() -> devices.trial(Subject.CAMERA).look());
        until(() -> devices.trial(Subject.CAMERA).stateProperty().get() instanceof TrialState.Seen);
        ImageView seen = robot.lookup("#trial-camera-picture").query();
        assertEquals(320, seen.getImage().getWidth());
        Toolkit.run(() -> devices.trial(Subject.CAMERA).confirm());
        Toolkit.run(() -> devices.trial(Subject.SLIP).look());
        until(() -> devices.trial(Subject.SLIP).stateProperty().get() instanceof TrialState.Seen);
        assertEquals(1, printer.slips().size());
        assertTrue(robot.lookup("#setup-onward").queryButton().isDisabled(), "a slip is seen by a person only");
        Toolkit.run(() -> devices.trial(Subject.SLIP).confirm());
        for (Subject missing : new Subject[] {Subject.CARD, Subject.PAGE, Subject.SCANNER}) {
            Toolkit.run(() -> devices.trial(missing).leaveOut("来週届く"));
        }
        Clicks.on(robot, "#setup-onward");
        until(() -> model.stepProperty().get() instanceof SetUpStep.First);
        DeviceAddresses kept = new StationSettings(home.settings()).devices().orElseThrow();
        assertEquals("serial:" + serial, kept.printer());
        assertEquals(DeviceAddresses.NO_DOCUMENTS, kept.documents());
    }

    private void nameTheFirst(FxRobot robot) throws Exception {
        fill(robot, "#setup-id", "1001");
        fill(robot, "#setup-name", "国分 一郎");
        fill(robot, "#setup-password", PASSWORD);
        fill(robot, "#setup-repeated", PASSWORD);
        Clicks.on(robot, "#setup-onward");
    }

    /** With what was written by the set-up alone, the station opens, and its first supervisor signs in. */
    private void signIn(FxRobot robot) throws Exception {
        DeviceAddresses addresses =
                new StationSettings(home.settings()).devices().orElseThrow();
        try (EnrolledCounter counter = EnrolledCounter.open(home, addresses, Clock.system(ZoneId.of("Asia/Tokyo")))) {
            CounterWindow desk = Toolkit.call(() -> counter.window(new SimulatedDocumentPrinter(), texts, background));
            List<String> led = new ArrayList<>();
            Toolkit.run(() -> {
                stage.setScene(desk.scene());
                desk.open();
                desk.practising(() -> led.add("practice"));
            });
            Clicks.on(robot, "#staff-practise");
            assertEquals(List.of("practice"), led);
            assertTrue(robot.lookup("#mark").tryQuery().isEmpty(), "a real counter bears no mark of practice");
            Toolkit.run(() -> {
                desk.signIn().signIn("1001", PASSWORD.toCharArray());
            });
            until(() -> desk.screensProperty().get().isPresent());
            Toolkit.run(desk::close);
        }
    }

    @Test
    void readsTheCodeBeforeACameraAndLeadsToPractice(FxRobot robot) throws Exception {
        Sitter sitter = Sitter.person(1);
        String code = "A".repeat(18);
        try (SitterServer seen = new SitterServer(sitter, 0)) {
            seen.plug();
            sitter.hold(QrPicture.of(code, 420));
            var any = new StationCameras(List.of(), new StationSettings(home.settings()));
            CodeCamera looking = new CodeCamera(any.of(List.of(seen.address()), Optional.empty()), background);
            var found = new CompletableFuture<String>();
            Toolkit.run(() -> looking.look(found::complete));
            assertEquals(code, found.get(LIMIT, SECONDS));
        }

        Clicks.on(robot, "#setup-practice");

        until(() -> outcome.isPresent());
        assertEquals(Optional.of(Outcome.PRACTICE), outcome);
    }

    private CityHome city() throws Exception {
        var city = new CityFolder(folder.resolve("city"));
        city.create("city", PASSPHRASE, new PasswordCost(64, 1, 1), Clock.systemUTC(), random);
        CityHome opened = CityHome.open(city, PASSPHRASE, Clock.systemUTC(), random);
        opened.keepProfile(Files.readString(PROFILE));
        return opened;
    }

    private static void choose(FxRobot robot, String id, String address) throws Exception {
        until(() -> robot.lookup(id).tryQuery().isPresent());
        Toolkit.run(() -> robot.lookup(id).<ComboBox<String>>query().getEditor().setText(address));
    }

    private static void fill(FxRobot robot, String id, String text) throws Exception {
        until(() -> robot.lookup(id).tryQuery().isPresent());
        Toolkit.run(() -> robot.lookup(id).<TextField>query().setText(text));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
