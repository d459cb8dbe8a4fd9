package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.Trouble;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A clerk opens the ticket machine, has a ticket spoiled, signs in anew, and has it printed again, through the window. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class SlipDeskUiTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final Path PICTURES = Path.of("target", "slips");
    private static final int LIMIT = 60;

    @TempDir
    private static Path folder;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private Profile profile;
    private Practice practice;
    private SimulatedPrinter printer;
    private CounterWindow window;

    @Start
    void show(javafx.stage.Stage stage) throws Exception {
        profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        var place = new Practice.Place(folder, profile, profile.sites().getFirst(), DeviceAddresses.simulated());
        practice = Practice.open(place, texts, CLOCK);
        printer = practice.devices().simulated().orElseThrow().printer();
        window = practice.window(place, new SimulatedDocumentPrinter(), texts, background);
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
    void opensTheMachineAndPrintsASpoiledTicketAgainAfterALookAtThePaper(FxRobot robot) throws Exception {
        signIn(robot);
        looksAtTheRecordsOnTheirWay(robot);
        opensTheMachine(robot);
        spoilsATicket(robot);
        signIn(robot);
        printsItAgain(robot);
        leaves(robot);
    }

    private void signIn(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#staff-id").tryQuery().isPresent());
        Clicks.on(robot, "#staff-id").write(Practice.ID);
        Clicks.on(robot, "#staff-password").write(Practice.PASSWORD);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until(() -> robot.lookup("#home-next").tryQuery().isPresent());
    }

    private void looksAtTheRecordsOnTheirWay(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#home-sending").queryButton().fire()); // below the counts of the day
        until(() -> robot.lookup("#sending-count").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#home-next").tryQuery().isPresent());
    }

    private void opensTheMachine(FxRobot robot) throws Exception {
        Clicks.on(robot, "#home-menu");
        WaitForAsyncUtils.waitForFxEvents();
        Clicks.on(robot, "#menu-machine");
        until(() -> robot.lookup("#machine-item-0").tryQuery().isPresent());
        robot.type(KeyCode.F6);
        says(robot, "#machine-finding-1", "printer.printed");
        for (int at = 0; at < profile.rules().machine().opening().size(); at++) {
            Clicks.on(robot, "#machine-item-" + at);
        }
        picture("machine-opening.png");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        says(robot, "#machine-notice-what", "machine.done.OPENING");
        assertEquals(2, printer.slips().size());
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#home-next").tryQuery().isPresent());
    }

    private void spoilsATicket(FxRobot robot) throws Exception {
        robot.type(KeyCode.F2);
        printer.whenReceived(
                printer.received() + 3000, () -> printer.trouble(Trouble.none().withCoverOpen()));
        Clicks.on(robot, "#ticket-purpose-A");
        says(robot, "#ticket-notice-what", "printer.unknown");
        robot.type(KeyCode.F12);
    }

    private void printsItAgain(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#slip-again-A-001").tryQuery().isPresent());
        printer.trouble(Trouble.none());
        picture("home-open-slip.png");
        int before = printer.slips().size();

        Clicks.on(robot, "#slip-again-A-001");

        until(() -> printer.slips().size() > before);
        until(() -> robot.lookup("#slip-open")
                .tryQuery()
                .map(panel -> !panel.isVisible())
                .orElse(false));
        String paper = new String(printer.slips().getLast().bytes(), Charset.forName("windows-31j"));
        assertTrue(paper.contains("再発行"), "the mark is on the paper");
        assertEquals(
                List.of(),
                window.screensProperty()
                        .get()
                        .orElseThrow()
                        .workstation()
                        .machines()
                        .printJournal()
                        .open());
        Files.createDirectories(PICTURES);
        ImageIO.write(
                printer.slips().getLast().image(),
                "png",
                PICTURES.resolve("reprint.png").toFile());
    }

    /** The home screen looks every second, for as long as it is seen. */
    private static void leaves(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.F12);
        until(() -> robot.lookup("#staff-id").tryQuery().isPresent());
    }

    private void picture(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        Files.createDirectories(PICTURES);
        Toolkit.call(() -> {
            Screenshot.save(window.scene(), PICTURES.resolve(name));
            return true;
        });
    }

    private void says(FxRobot robot, String node, String key) throws TimeoutException {
        String sentence = texts.get(key);
        until(() -> robot.lookup(node)
                .tryQuery()
                .map(SlipDeskUiTest::words)
                .orElse("")
                .equals(sentence));
    }

    private static String words(Node node) {
        return node instanceof Labeled labeled ? labeled.getText() : "";
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, condition);
    }
}
