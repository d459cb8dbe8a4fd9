package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.dayrecord.DayRecord;
import dev.madoguchi.dayrecord.DayRecords;
import dev.madoguchi.dayrecord.RecordSummary;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** F18, F19: between two visitors, without the mouse: a question is written down, and it is there for whoever signs in next. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class RecordsDeskUiTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final Path PICTURES = Path.of("target", "records");
    private static final int LIMIT = 60;

    @TempDir
    private static Path folder;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private Practice practice;
    private CounterWindow window;

    @Start
    void show(javafx.stage.Stage stage) throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        var place = new Practice.Place(folder, profile, profile.sites().getFirst(), DeviceAddresses.simulated());
        practice = Practice.open(place, texts, CLOCK);
        window = practice.window(place, new SimulatedDocumentPrinter(), texts, background);
        stage.setScene(window.scene());
        stage.setWidth(1366);
        stage.setHeight(768);
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
    void writesAQuestionFromHomeByKeysAlone(FxRobot robot) throws Exception {
        signIn(robot);
        picture("home.png");
        keys(robot, KeyCode.CONTROL, KeyCode.M);
        until(() -> robot.lookup("#record-topic-receive").tryQuery().isPresent());
        until(() -> robot.lookup("#record-save").tryQuery().isPresent());

        keys(robot, KeyCode.ALT, KeyCode.DIGIT3);
        keys(robot, KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> robot.lookup("#record-notice-what")
                .tryQueryAs(Labeled.class)
                .map(Labeled::getText)
                .orElse("")
                .equals(texts.get("dayrecord.done.WRITTEN")));
        picture("records.png");
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#home-next").tryQuery().isPresent());
        robot.type(KeyCode.F12);
        signIn(robot);

        DayRecords records = window.screensProperty()
                .get()
                .orElseThrow()
                .workstation()
                .books()
                .dayRecords();
        RecordSummary summary = records.summary(records.today(), records.today());
        assertEquals(Map.of("receive", 1), summary.questions());
        assertEquals(
                List.of(Practice.ID),
                records.of(records.today()).stream().map(DayRecord::by).toList());
        robot.type(KeyCode.F12);
        until(() -> robot.lookup("#staff-id").tryQuery().isPresent());
    }

    private static void keys(FxRobot robot, KeyCode with, KeyCode key) {
        robot.press(with).type(key).release(with);
    }

    private static void signIn(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#staff-id").tryQuery().isPresent());
        robot.clickOn("#staff-id").write(Practice.ID);
        robot.clickOn("#staff-password").write(Practice.PASSWORD);
        keys(robot, KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> robot.lookup("#home-next").tryQuery().isPresent());
    }

    private void picture(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        Files.createDirectories(PICTURES);
        Toolkit.call(() -> {
            Screenshot.save(window.scene(), PICTURES.resolve(name));
            return true;
        });
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, condition);
    }
}
