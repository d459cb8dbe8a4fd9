package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.board.BoardSight;
import dev.madoguchi.browser.Chromium;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.queue.Called;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.queue.station.QueueStation;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A visitor's way through the waiting room of a real counter: a number at the machine, a call on the board and aloud. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class WaitingRoomUiTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final int LIMIT = 60;

    @TempDir
    private static Path folder;

    private final FxBackground background = new FxBackground();
    private final List<DeviceStatus> speaker = new CopyOnWriteArrayList<>();
    private Practice practice;
    private CounterWindow window;
    private WaitingRoom waiting;
    private javafx.stage.Stage boardStage;

    @Start
    void show(javafx.stage.Stage stage) throws Exception {
        Texts texts = new Texts(Locale.JAPANESE);
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        var place = new Practice.Place(folder, profile, profile.sites().getFirst(), DeviceAddresses.simulated());
        practice = Practice.open(place, texts, CLOCK);
        window = practice.window(place, new SimulatedDocumentPrinter(), texts, background);
        waiting = WaitingRoom.of(
                new WaitingRoomSettings(
                        WaitingRoomSettings.Board.SECOND, WaitingRoomSettings.Voice.SIMULATED, Optional.of(0)),
                new WaitingRoom.Place(profile, profile.sites().getFirst(), CLOCK),
                background,
                window.speaker().andThen(speaker::add));
        stage.setScene(window.scene());
        stage.show();
        window.open();
        window.serve(waiting);
    }

    @AfterEach
    void close() {
        Toolkit.run(waiting::close);
        Toolkit.run(window::close);
        background.close();
        practice.close();
    }

    @Test
    void callsAVisitorWhoTookANumberAtTheMachine(FxRobot robot) throws Exception {
        URI machine = waiting.kiosk().orElseThrow();
        assertEquals(new BoardSight.Dark(), waiting.board().sightProperty().get());
        signIn(robot);
        robot.interact(() -> boardStage = BoardStage.show(waiting, CLOCK, Optional.empty()));
        String label = takeNumber(machine);

        QueueStation queue = queue();
        TicketNumber number = queue.book().waiting().getFirst().ticket();
        assertEquals(number.label(), label);
        until(() -> waiting.board().sightProperty().get() instanceof BoardSight.Live live
                && live.state().lines().stream().anyMatch(line -> line.waiting() == 1));
        queue.perform(QueueAction.CALL, number, "card-2");

        until(() -> newest().filter(call -> call.label().equals(label)).isPresent());
        assertEquals(2, newest().orElseThrow().windowNumber());
        until(() -> robot.lookup("#board-number").queryLabeled().getText().equals(label));
        // one status when the waiting room was made, one after the call was said
        until(() -> speaker.size() >= 2);
        assertFalse(speaker.getLast() instanceof DeviceStatus.Failed, () -> "the voice: " + speaker);

        picture(robot);

        robot.interact(() -> window.leaveDesk());
        until(() -> waiting.board().sightProperty().get() instanceof BoardSight.Dark);
        robot.interact(boardStage::close);
    }

    /** In a real browser. */
    private static String takeNumber(URI machine) {
        try (Chromium page = Chromium.open(1366, 768)) {
            page.go(machine.toString());
            page.until(
                    "open",
                    () -> page.find("#purpose-B").isDisplayed()
                            && page.says("document.body.dataset.deaf || ''").equals(""));
            page.press("#purpose-B");
            page.until("the number", () -> page.find("#given").isDisplayed());
            page.picture("kiosk-of-a-counter");
            return page.text("#number");
        }
    }

    private void picture(FxRobot robot) {
        robot.interact(() -> {
            try {
                Files.createDirectories(Path.of("target/pages"));
                Screenshot.save(window.scene(), Path.of("target/pages/counter-with-voice.png"));
                Screenshot.save(boardStage.getScene(), Path.of("target/pages/board-of-a-counter.png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void signIn(FxRobot robot) throws Exception {
        Clicks.on(robot, "#staff-id").write(Practice.ID);
        Clicks.on(robot, "#staff-password").write(Practice.PASSWORD);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until(() -> robot.lookup("#home-next").tryQuery().isPresent());
    }

    private QueueStation queue() {
        return window.screensProperty().get().orElseThrow().workstation().queue();
    }

    private Optional<Called> newest() {
        return waiting.board().sightProperty().get() instanceof BoardSight.Live live
                ? live.state().calls().stream().findFirst()
                : Optional.empty();
    }

    private static void until(Callable<Boolean> holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, holds);
    }
}
