package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.support.SupportFile;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.FaultCode;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.OpenDraft;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A fault that nobody caught, in the middle of a visit: it has a code, the case stays, and a supporter gets what is needed. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class UncaughtFaultUiTest {
    private static final int LIMIT = 60;
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final String SECRET = "高﨑さくら";

    @TempDir
    private static Path folder;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private Practice practice;
    private CounterWindow window;

    @Start
    void show(javafx.stage.Stage stage) throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        var place = new Practice.Place(
                folder.resolve(UUID.randomUUID().toString()),
                profile,
                profile.sites().getFirst(),
                DeviceAddresses.simulated());
        practice = Practice.open(place, texts, CLOCK);
        window = practice.window(place, new SimulatedDocumentPrinter(), texts, background);
        stage.setScene(window.scene());
        stage.show();
        window.open();
    }

    @AfterEach
    void close() {
        Thread.setDefaultUncaughtExceptionHandler(null);
        Toolkit.run(window::close);
        background.close();
        practice.close();
    }

    @Test
    void keepsTheCaseAndOffersWhatASupporterNeeds(FxRobot robot) throws Exception {
        FaultDoor door = new FaultDoor();
        door.tell(window::fault);
        Thread.setDefaultUncaughtExceptionHandler(door);
        UUID open = beginVisit();

        // On the screen's own thread.
        IllegalStateException broken = new IllegalStateException(SECRET);
        Platform.runLater(() -> {
            throw broken;
        });
        until(() -> robot.lookup("#fault").tryQuery().isPresent());
        String told = robot.lookup("#fault-notice-what").queryLabeled().getText();
        assertTrue(told.contains(FaultCode.of(broken).text()), told);
        assertFalse(told.contains(SECRET), told);
        assertTrue(robot.lookup("#shell").tryQuery().isEmpty(), "the screen is out");
        assertTrue(robot.lookup("#mark").tryQuery().isPresent(), "practice is marked over every screen");

        // What a supporter would get can be looked into, by keys, and then be saved.
        robot.press(KeyCode.CONTROL, KeyCode.U).release(KeyCode.U, KeyCode.CONTROL);
        until(() -> window.faults().stepProperty().get() instanceof SupportStep.Gathered);
        WaitForAsyncUtils.waitForFxEvents();
        ListView<SupportFile> names = robot.lookup("#fault-files").queryListView();
        Toolkit.run(() -> names.getSelectionModel().select(1));
        assertTrue(robot.lookup("#fault-text").queryAs(TextArea.class).getText().contains("madoguchi: "));
        Path file = folder.resolve("bundle.zip");
        Toolkit.run(() -> window.faults().save(file));
        until(() -> window.faults().stepProperty().get() instanceof SupportStep.Saved);
        assertTrue(Files.size(file) > 0);

        // The screen comes back as it was.
        Clicks.on(robot, "#fault-onward");
        until(() -> robot.lookup("#fault").tryQuery().isEmpty());
        VisitState.Serving serving = assertInstanceOf(VisitState.Serving.class, state());
        assertEquals(Stage.RECEPTION, serving.stage());

        // On another thread; and this time the case is left for later.
        Thread.ofPlatform().name("some device").start(() -> {
            throw new IllegalArgumentException(SECRET);
        });
        until(() -> robot.lookup("#fault").tryQuery().isPresent());
        Clicks.on(robot, "#fault-home");
        until(() -> state() instanceof VisitState.Idle);
        assertEquals(
                List.of(open),
                screens().workstation().drafts().open().stream()
                        .map(OpenDraft::id)
                        .toList());
    }

    private VisitState state() {
        return screens().visitProperty().get();
    }

    private CounterScreens screens() {
        return window.screensProperty().get().orElseThrow();
    }

    private UUID beginVisit() throws Exception {
        Toolkit.run(() -> window.signIn().signIn(Practice.ID, Practice.PASSWORD.toCharArray()));
        until(() -> window.screensProperty().get().isPresent());
        Visit visit = new Visit(UUID.randomUUID(), new Ticket("honcho", "A", LocalDate.now(CLOCK), 1, CLOCK.instant()));
        screens().workstation().drafts().save(visit);
        Toolkit.run(() -> screens().resume(visit.id()));
        until(() -> state() instanceof VisitState.Serving);
        return visit.id();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
