package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.computer.OpeningCheck;
import dev.madoguchi.computer.OpeningCheck.Outcome;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A counter is opened: each device is tried on its real wire, what only a person sees is confirmed, and one sheet says so. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class OpeningUiTest {
    private static final int LIMIT = 60;
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));

    @TempDir
    private static Path folder;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private final SimulatedDocumentPrinter paper = new SimulatedDocumentPrinter();
    private Practice practice;
    private SimulatedCounter counter;
    private CounterWindow window;

    @Start
    void show(javafx.stage.Stage stage) throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        var place = new Practice.Place(folder, profile, profile.sites().getFirst(), DeviceAddresses.simulated());
        practice = Practice.open(place, texts, CLOCK);
        counter = practice.devices().simulated().orElseThrow();
        window = practice.window(place, paper, texts, background);
        stage.setScene(window.scene());
        stage.show();
        window.open();
    }

    @AfterEach
    void close() {
        Toolkit.run(window::close);
        background.close();
        practice.close();
    }

    @Test
    void triesEachDeviceAndKeepsWhoConfirmedIt(FxRobot robot) throws Exception {
        CounterScreens screens = signIn();
        Toolkit.run(screens::goOpening);
        int before = counter.printer().slips().size();

        // Everything that needs nobody, by one key.
        robot.press(KeyCode.F5).release(KeyCode.F5);
        seen(robot, "camera");
        seen(robot, "slip");
        seen(robot, "page");
        assertTrue(robot.lookup("#trial-camera-picture").<ImageView>query().isVisible());
        assertEquals(before + 1, counter.printer().slips().size());
        assertEquals(1, paper.documents().size());
        confirm(robot, "camera");
        confirm(robot, "slip");
        confirm(robot, "page");

        // The card is laid by a person; the clock is held against the server's, which by then has told its time.
        new PracticeVisitor(counter, 0, CLOCK, new SecureRandom()).layCard(VirtualCardKind.MY_NUMBER);
        press(robot, "#trial-card-look");
        settle(robot, "card");
        settle(robot, "city");
        settle(robot, "clock");
        confirm(robot, "clock");
        assertTrue(!robot.lookup("#trial-onward").queryButton().isDisabled());

        // The other half, and one record of both.
        Clicks.on(robot, "#trial-onward");
        until(() -> !robot.lookup("#computer-again").queryButton().isDisabled());
        robot.lookup(".check-box").queryAllAs(CheckBox.class).forEach(box -> Toolkit.run(box::fire));
        WaitForAsyncUtils.waitForFxEvents();
        Clicks.on(robot, "#computer-confirm");
        until(() -> paper.documents().size() == 2);
        OpeningCheck check = screens.workstation()
                .machines()
                .openingChecks()
                .of(LocalDate.now(CLOCK))
                .getFirst();
        assertEquals(Practice.ID, check.who());
        assertEquals(
                List.of("TRIAL_CAMERA", "TRIAL_CARD", "TRIAL_SLIP", "TRIAL_PAGE", "TRIAL_CITY", "TRIAL_CLOCK"),
                check.rows().stream()
                        .filter(row -> row.outcome() == Outcome.WORKED)
                        .map(OpeningCheck.Row::subject)
                        .toList());
    }

    private CounterScreens signIn() throws Exception {
        Toolkit.run(() -> window.signIn().signIn(Practice.ID, Practice.PASSWORD.toCharArray()));
        until(() -> window.screensProperty().get().isPresent());
        return window.screensProperty().get().orElseThrow();
    }

    private static void seen(FxRobot robot, String device) throws Exception {
        until(() -> !robot.lookup("#trial-" + device + "-confirm").queryButton().isDisabled());
    }

    private static void confirm(FxRobot robot, String device) throws Exception {
        seen(robot, device);
        press(robot, "#trial-" + device + "-confirm");
    }

    /** Tries until it works: the line to the server comes up on a thread of its own. */
    private static void settle(FxRobot robot, String device) throws Exception {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, () -> {
            if (robot.lookup("#trial-" + device + "-state.tone-stopped")
                    .tryQuery()
                    .isPresent()) {
                press(robot, "#trial-" + device + "-look");
            }
            return robot.lookup("#trial-" + device + "-state.tone-ready")
                            .tryQuery()
                            .isPresent()
                    || robot.lookup("#trial-" + device + "-state.tone-person")
                            .tryQuery()
                            .isPresent();
        });
    }

    private static void press(FxRobot robot, String id) {
        Toolkit.run(() -> robot.lookup(id).<Button>query().fire());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
