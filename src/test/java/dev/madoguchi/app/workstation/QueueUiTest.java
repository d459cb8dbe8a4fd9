package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.queue.QueuePhase;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.queue.station.QueueStation;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A clerk calls visitors by keys, at a counter where certificates go first (八代市), on a real server. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class QueueUiTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final Path PICTURES = Path.of("target", "screens");
    private static final int LIMIT = 60;

    @TempDir
    private Path folder;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private Practice practice;
    private CounterWindow window;
    private QueueStation queue;

    @Start
    void show(javafx.stage.Stage stage) throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", "yatsushiro.yaml"));
        var place = new Practice.Place(folder, profile, profile.sites().getFirst(), DeviceAddresses.simulated());
        practice = Practice.open(place, texts, CLOCK);
        window = practice.window(place, new SimulatedDocumentPrinter(), texts, background);
        stage.setScene(window.scene());
        stage.setWidth(1366);
        stage.setHeight(768);
        stage.show();
        window.open();
    }

    @BeforeEach
    void signIn(FxRobot robot) throws Exception {
        Clicks.on(robot, "#staff-id").write(Practice.ID);
        Clicks.on(robot, "#staff-password").write(Practice.PASSWORD);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until(() -> robot.lookup("#home-queue").tryQuery().isPresent());
        queue = window.screensProperty().get().orElseThrow().workstation().queue();
        for (String series : new String[] {"A", "C", "C", "A"}) {
            queue.issue("city-hall", series);
        }
        robot.type(KeyCode.F1);
        until(() -> robot.lookup("#queue-pick").tryQuery().isPresent());
    }

    @AfterEach
    void close() {
        Toolkit.run(window::leaveDesk);
        Toolkit.run(window::close);
        background.close();
        practice.close();
    }

    @Test
    void callsWhoGoesFirstAndSaysWhyUntilSomebodySits(FxRobot robot) throws Exception {
        reads(robot, "#queue-pick", texts.get("queue.pick", "C-001", 4));
        reads(robot, "#queue-why", texts.get("queue.why.first"));
        reads(robot, "#queue-rule", texts.get("queue.rule", 3, 0, 30));

        robot.type(KeyCode.F2);
        reads(robot, "#queue-here", "C-001");
        picture("queue-called");
        ctrl(robot, KeyCode.R);
        until(() -> entryCalls("C", 1) == 2);
        ctrl(robot, KeyCode.N);
        reads(robot, "#queue-here", "―");
        assertEquals(QueuePhase.NO_SHOW, phase("C", 1));

        robot.type(KeyCode.F2);
        reads(robot, "#queue-here", "C-002");
        ctrl(robot, KeyCode.ENTER);

        until(() -> visit() instanceof VisitState.Serving serving && serving.stage() == Stage.RECEPTION);
        assertEquals(new VisitState.Serving(Stage.RECEPTION, "C-002"), visit());
        assertEquals(QueuePhase.SERVING, phase("C", 2));
    }

    @Test
    void endsTheNumberWithItsVisitAndComesBackToTheQueue(FxRobot robot) throws Exception {
        robot.type(KeyCode.F2);
        reads(robot, "#queue-here", "C-001");
        ctrl(robot, KeyCode.ENTER);
        until(() -> visit() instanceof VisitState.Serving);

        Toolkit.run(
                () -> window.screensProperty().get().orElseThrow().reception().leave());

        until(() -> phase("C", 1) == QueuePhase.LEFT);
        robot.type(KeyCode.F2);
        until(() -> robot.lookup("#queue-pick").tryQuery().isPresent());
        reads(robot, "#queue-pick", texts.get("queue.pick", "C-002", 3));
    }

    @Test
    void servesHoldsSendsOnAndTakesPapersBackByKeys(FxRobot robot) throws Exception {
        robot.type(KeyCode.F2);
        reads(robot, "#queue-here", "C-001");
        robot.type(KeyCode.F7);
        until(() -> phase("C", 1) == QueuePhase.SERVING);
        ctrl(robot, KeyCode.H);
        until(() -> phase("C", 1) == QueuePhase.HELD);
        picture("queue-held");
        until(() -> robot.lookup("#queue-call-C-001").tryQuery().isPresent());
        Clicks.on(robot, "#queue-call-C-001");
        reads(robot, "#queue-here", "C-001");
        robot.type(KeyCode.F7);
        until(() -> phase("C", 1) == QueuePhase.SERVING);
        robot.type(KeyCode.F6);
        until(() -> phase("C", 1) == QueuePhase.DONE);
        until(() -> robot.lookup("#queue-collect-C-001").tryQuery().isPresent());
        Clicks.on(robot, "#queue-collect-C-001");
        until(() -> robot.lookup("#queue-collect-C-001").tryQuery().isEmpty());

        robot.type(KeyCode.F2);
        reads(robot, "#queue-here", "C-002");
        ctrl(robot, KeyCode.T);
        until(() -> phase("C", 2) == QueuePhase.TRANSFERRED);
        reads(robot, "#queue-here", "―");
    }

    @Test
    void goesOnCallingWhileTheServerIsAwayAndSaysSo(FxRobot robot) throws Exception {
        practice.city().away();

        robot.type(KeyCode.F2);
        reads(robot, "#queue-here", "C-001");
        Ticket alone = queue.issue("city-hall", "A");

        assertEquals("AA-001", alone.label());
        until(() -> words(robot, "#queue-notice-what").startsWith("市のサーバにつながりません"));
        picture("queue-alone");
        practice.city().reachable();
        until(() -> queue.connected() && queue.undecided() == 0);
        until(() -> robot.lookup("#queue-notice-what").tryQuery().isEmpty()
                || !words(robot, "#queue-notice-what").startsWith("市のサーバ"));
        assertEquals(QueuePhase.CALLED, phase("C", 1));
        assertTrue(queue.alerts().isEmpty());
    }

    private int entryCalls(String series, int number) {
        return queue.book().entry(ticket(series, number)).orElseThrow().calls();
    }

    private QueuePhase phase(String series, int number) {
        return queue.book().entry(ticket(series, number)).orElseThrow().phase();
    }

    private TicketNumber ticket(String series, int number) {
        return queue.book().entries().stream()
                .map(entry -> entry.ticket())
                .filter(ticket -> ticket.series().equals(series) && ticket.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private VisitState visit() {
        return window.screensProperty().get().orElseThrow().visitProperty().get();
    }

    private void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        Files.createDirectories(PICTURES);
        Toolkit.call(() -> {
            Screenshot.save(window.scene(), PICTURES.resolve(name + ".png"));
            return true;
        });
    }

    private static void ctrl(FxRobot robot, KeyCode key) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private static void reads(FxRobot robot, String node, String text) throws TimeoutException {
        try {
            until(() -> words(robot, node).equals(text));
        } catch (TimeoutException e) {
            throw new AssertionError(node + " reads '" + words(robot, node) + "', not '" + text + "'", e);
        }
    }

    private static String words(FxRobot robot, String node) {
        return robot.lookup(node)
                .tryQuery()
                .map(found -> found instanceof Labeled labeled ? labeled.getText() : "")
                .orElse("");
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, condition);
    }
}
