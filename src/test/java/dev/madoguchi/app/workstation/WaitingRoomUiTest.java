package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.CLOCK;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.madoguchi.app.station.WaitingRoomSettings;
import dev.madoguchi.app.waiting.BoardStage;
import dev.madoguchi.app.waiting.WaitingRoom;
import dev.madoguchi.board.BoardSight;
import dev.madoguchi.browser.Chromium;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.queue.Called;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.queue.station.QueueStation;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Screenshot;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A visitor's way through the waiting room of a real counter: a number at the machine, a call on the board and aloud. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class WaitingRoomUiTest {

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private final FxBackground background = new FxBackground();
    private final List<DeviceStatus> speaker = new CopyOnWriteArrayList<>();
    private PracticeWindow desk;
    private WaitingRoom waiting;
    private javafx.stage.Stage boardStage;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, "kokubunji.yaml");
        waiting = Toolkit.call(() -> {
            WaitingRoom made = WaitingRoom.of(
                    new WaitingRoomSettings(
                            WaitingRoomSettings.Board.SECOND, WaitingRoomSettings.Voice.SIMULATED, Optional.of(0)),
                    new WaitingRoom.Place(desk.place().profile(), desk.place().site(), CLOCK),
                    background,
                    desk.window().speaker().andThen(speaker::add));
            desk.window().serve(made);
            return made;
        });
    }

    @AfterEach
    void close() {
        Toolkit.run(waiting::close);
        desk.close();
        background.close();
    }

    @Test
    void callsAVisitorWhoTookANumberAtTheMachine() throws Exception {
        URI machine = waiting.kiosk().orElseThrow();
        assertEquals(new BoardSight.Dark(), waiting.board().sightProperty().get());
        desk.signInByKeys(hands);
        Toolkit.run(() -> boardStage = BoardStage.show(waiting, CLOCK, Optional.empty()));
        String label = takeNumber(machine);

        QueueStation queue = desk.workstation().queue();
        TicketNumber number = queue.book().waiting().getFirst().ticket();
        assertEquals(number.label(), label);
        until(() -> waiting.board().sightProperty().get() instanceof BoardSight.Live live
                && live.state().lines().stream().anyMatch(line -> line.waiting() == 1));
        queue.perform(QueueAction.CALL, number, "card-2");

        until(() -> newest().filter(call -> call.label().equals(label)).isPresent());
        assertEquals(2, newest().orElseThrow().windowNumber());
        hands.reads("#board-number", label);
        // one status when the waiting room was made, one after the call was said
        until(() -> speaker.size() >= 2);
        assertFalse(speaker.getLast() instanceof DeviceStatus.Failed, () -> "the voice: " + speaker);

        desk.picture("pages", "counter-with-voice");
        Toolkit.call(() -> {
            Screenshot.save(boardStage.getScene(), Path.of("target/pages/board-of-a-counter.png"));
            return true;
        });

        Toolkit.run(desk.window()::leaveDesk);
        until(() -> waiting.board().sightProperty().get() instanceof BoardSight.Dark);
        Toolkit.run(boardStage::close);
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

    private Optional<Called> newest() {
        return waiting.board().sightProperty().get() instanceof BoardSight.Live live
                ? live.state().calls().stream().findFirst()
                : Optional.empty();
    }
}
