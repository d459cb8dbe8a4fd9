package dev.madoguchi.form;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.camera.CounterCameras;
import dev.madoguchi.device.camera.KnownCamera;
import dev.madoguchi.device.serial.JSerialCommPort;
import dev.madoguchi.device.serial.SimulatedScanner;
import dev.madoguchi.device.serial.SimulatedScanner.Ending;
import dev.madoguchi.ui.CameraPicker;
import dev.madoguchi.ui.CameraPickerModel;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.ui.Viewfinder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The form step with real keys, the clock in the test's hand, and a scanner behind a pty. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class FormViewUiTest {
    private static final ApplicationId ID = ApplicationId.invented(9);
    private static final Duration PERSON = Duration.ofMillis(90);
    private static final Duration SCANNER = Duration.ofMillis(5);

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock();
    private final FxBackground background = new FxBackground();
    private final List<ApplicationId> handedOn = new ArrayList<>();
    private final Map<ApplicationId, EarlierUse> uses = new ConcurrentHashMap<>();
    private final TextField elsewhere = new TextField();
    private final VBox window = new VBox();
    private SimulatedScanner scanner;
    private FormViewModel model;
    private FormView view;

    @Start
    void show(Stage stage) throws DeviceException {
        scanner = SimulatedScanner.start(folder.resolve("ttyACM0"));
        var parser = new ApplicationIdParser(List.of(".kojinbango-card.go.jp"));
        var cameras = new CounterCameras(
                List.of(KnownCamera.at("/dev/video-none")), List::of, List.of(), Optional.empty(), mark -> {});
        var finder = new Viewfinder(cameras);
        var texts = new Texts(Locale.JAPANESE);
        model = new FormViewModel(
                new FormScan(finder, new QrReader(), parser),
                parser,
                Optional.of(new SerialScanner(
                        JSerialCommPort.at("serial:" + scanner.path(), SerialScanner.USUAL_BAUD), parser)),
                id -> Optional.ofNullable(uses.get(id)),
                background,
                handedOn::add);
        var picker = new CameraPicker("form-camera", new CameraPickerModel(cameras, background, () -> {}), texts);
        view = new FormView(model, finder, picker, new KeyScanner(WedgePace.usual(), clock), texts);
        elsewhere.setId("elsewhere");
        window.getChildren().setAll(view.root(), elsewhere);
        window.getChildren().addAll(view.actions().onward());
        stage.setScene(Theme.scene(window));
        stage.show();
        view.shown();
    }

    @AfterEach
    void end() {
        // The threads are daemons: closing their owner would refuse the look that is on its way.
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            view.hidden();
            window.getChildren().clear();
        });
        scanner.close();
    }

    @Test
    void givesTheFormWhatAScannerTypesAndTheFieldWithTheFocusNothing(FxRobot robot) {
        Clicks.on(robot, "#elsewhere");

        type(robot, ID.digits(), SCANNER);
        robot.type(KeyCode.ENTER);

        until(() -> model.stepProperty().get().equals(new FormStep.Found(ID)));
        assertEquals("", elsewhere.getText());
        assertEquals(List.of(), handedOn);
    }

    @Test
    void needsNoClosingKeyAndTakesALateOneForNothingElse(FxRobot robot) {
        type(robot, ID.digits(), SCANNER);
        clock.pass(PERSON);
        until(() -> model.stepProperty().get().equals(new FormStep.Found(ID)));

        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(List.of(), handedOn);
    }

    @Test
    void neverTakesAPersonForAScanner(FxRobot robot) {
        Clicks.on(robot, "#elsewhere");

        type(robot, ID.digits() + ID.digits(), PERSON);
        clock.pass(PERSON);

        until(() -> elsewhere.getText().equals(ID.digits() + ID.digits()));
        assertTrue(!(model.stepProperty().get() instanceof FormStep.Found));
    }

    @Test
    void takesWhatAPersonTypesIntoTheFieldOfTheForm(FxRobot robot) {
        Clicks.on(robot, "#form-typed");

        type(robot, ID.digits(), PERSON);
        robot.type(KeyCode.ENTER);

        until(() -> model.stepProperty().get().equals(new FormStep.Found(ID)));
    }

    @Test
    void keepsTheOrderOfCharactersAndCorrections(FxRobot robot) {
        Clicks.on(robot, "#elsewhere");

        type(robot, "123", SCANNER);
        robot.type(KeyCode.BACK_SPACE);
        type(robot, "4", SCANNER);
        clock.pass(PERSON);

        until(() -> elsewhere.getText().equals("124"));
    }

    /** A key that is held down types as fast as a slow scanner, without letting go in between. */
    @Test
    void leavesAHeldKeyToTheField(FxRobot robot) {
        Clicks.on(robot, "#elsewhere");

        robot.interact(() -> {
            for (int i = 0; i < 2 * ApplicationId.LENGTH; i++) {
                fire(KeyEvent.KEY_PRESSED, "", KeyCode.DIGIT7);
                fire(KeyEvent.KEY_TYPED, "7", KeyCode.UNDEFINED);
            }
            fire(KeyEvent.KEY_RELEASED, "", KeyCode.DIGIT7);
        });
        clock.pass(PERSON);

        until(() -> elsewhere.getText().equals("7".repeat(2 * ApplicationId.LENGTH)));
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode key) {
        Event.fireEvent(elsewhere, new KeyEvent(type, character, "", key, false, false, false, false));
    }

    /** F51: once more on the same day. */
    @Test
    void warnsOfAFormThatWasUsedTodayAndGoesOnWhenAPersonConfirms(FxRobot robot) {
        uses.put(ID, new EarlierUse("A-012", LocalTime.of(10, 15)));
        Clicks.on(robot, "#form-typed");

        type(robot, ID.digits(), PERSON);
        robot.type(KeyCode.ENTER);
        until(() -> model.stepProperty().get() instanceof FormStep.UsedBefore);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(
                "この申請書は、本日すでに使われています（番号 A-012、10:15 受付）。",
                robot.lookup("#form-notice-what").queryLabeled().getText());
        assertEquals(List.of(), handedOn);

        robot.type(KeyCode.F7);
        until(() -> model.stepProperty().get().equals(new FormStep.Found(ID)));
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until(() -> handedOn.equals(List.of(ID)));
    }

    @Test
    void leavesAShortCodeToTheField(FxRobot robot) {
        Clicks.on(robot, "#form-typed");

        type(robot, "4901234567894", SCANNER);
        robot.type(KeyCode.ENTER);

        until(() -> model.stepProperty().get().equals(new FormStep.Mistyped(FormCode.Reason.TOO_SHORT)));
    }

    @Test
    void takesWhatTheScannerAtTheSerialPortReads() throws DeviceException {
        scanner.scan("https://example.com/", Ending.CR);
        scanner.scan(ID.digits(), Ending.CR);

        until(() -> model.stepProperty().get().equals(new FormStep.Found(ID)));
        assertEquals(Optional.empty(), model.scannerProperty().getValue());
    }

    @Test
    void warnsWhileTheScannerIsGoneAndReadsWhenItIsBack(FxRobot robot) throws DeviceException {
        scanner.unplug();
        until(() -> robot.lookup("#form-scanner-what").tryQuery().isPresent());

        scanner.plug();
        until(() -> robot.lookup("#form-scanner-what").tryQuery().isEmpty());
        scanner.scan(ID.digits(), Ending.LF);

        until(() -> model.stepProperty().get().equals(new FormStep.Found(ID)));
    }

    private void type(FxRobot robot, String digits, Duration each) {
        for (int i = 0; i < digits.length(); i++) {
            clock.pass(each);
            robot.type(KeyCode.getKeyCode(digits.substring(i, i + 1)));
        }
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
