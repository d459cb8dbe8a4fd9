package dev.madoguchi.app.command;

import dev.madoguchi.app.fault.FaultDoor;
import dev.madoguchi.app.station.Devices;
import dev.madoguchi.app.station.SimulatedCounter;
import dev.madoguchi.app.station.WaitingRoomSettings;
import dev.madoguchi.app.waiting.BoardStage;
import dev.madoguchi.app.waiting.WaitingRoom;
import dev.madoguchi.app.workstation.CounterWindow;
import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.PracticePanel;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Texts;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.stage.Stage;

/** The window of a counter on this computer's screens, with its waiting room beside it, until it is closed. */
final class CounterStage {
    private final FaultDoor door;
    private final Texts texts;
    private final FxBackground background;
    private final WaitingRoomSettings settings;

    /** @param door hears of faults that nobody caught */
    CounterStage(FaultDoor door, Texts texts, FxBackground background, WaitingRoomSettings settings) {
        this.door = door;
        this.texts = texts;
        this.background = background;
        this.settings = settings;
    }

    /** Where somebody wants to go when a window is closed. */
    enum Next {
        END,
        PRACTICE
    }

    /**
     * A window that is going to be shown.
     *
     * @param title what stands in it besides the product's name
     * @param real whether visitors are real here, so that practice is elsewhere
     */
    record Shown(CounterWindow window, String title, Devices devices, boolean real) {}

    /** Shows it, and waits until it is closed. Not on the JavaFX thread. */
    Next show(Shown shown, Practice.Place place) {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicBoolean practiceNext = new AtomicBoolean();
        CounterWindow window = shown.window();
        try {
            door.tell(window::fault);
            WaitingRoom waiting = waitingRoom(place, window);
            try {
                Toolkit.run(() -> {
                    Stage stage = stage(window, shown.title(), closed);
                    if (shown.real()) {
                        window.practising(() -> {
                            practiceNext.set(true);
                            stage.close();
                        });
                    }
                    open(shown, stage, waiting);
                });
                closed.await();
            } finally {
                Toolkit.run(waiting::close);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Toolkit.run(window::close);
        }
        return practiceNext.get() ? Next.PRACTICE : Next.END;
    }

    private void open(Shown shown, Stage stage, WaitingRoom waiting) {
        CounterWindow window = shown.window();
        Optional<String> mark = shown.real() ? Optional.empty() : Optional.of(texts.get("practice.mark"));
        window.open(); // before it is shown: a screen is laid out once
        stage.show();
        shown.devices().simulated().ifPresent(simulated -> showPractice(simulated, stage));
        window.settleBy(System::gc); // what hashing the password and opening the store left
        window.serve(waiting);
        mark.ifPresent(waiting::mark);
        if (settings.board() == WaitingRoomSettings.Board.SECOND) {
            window.visitor().stage().keepOff(BoardStage.show(waiting, Samples.CLOCK, mark));
        }
    }

    private WaitingRoom waitingRoom(Practice.Place place, CounterWindow window) {
        try {
            var whose = new WaitingRoom.Place(place.profile(), place.site(), Samples.CLOCK);
            WaitingRoom waiting = WaitingRoom.of(settings, whose, background, window.speaker());
            waiting.kiosk().ifPresent(page -> System.out.println("The ticket machine's page is " + page));
            return waiting;
        } catch (DeviceException e) {
            throw new CommandFault("Another program has the port of the ticket machine's page; name another.", e);
        }
    }

    private static Stage stage(CounterWindow window, String title, CountDownLatch closed) {
        Stage stage = new Stage();
        stage.setTitle("Madoguchi 窓口 " + title);
        stage.setScene(window.scene());
        stage.setOnHidden(event -> closed.countDown());
        return stage;
    }

    private void showPractice(SimulatedCounter simulated, Stage window) {
        Stage panel = new Stage();
        panel.setTitle(texts.get("practice.title"));
        new PracticePanel(simulated, texts, Samples.CLOCK).showBeside(window, panel);
    }
}
