package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.fault.FaultDoor;
import dev.madoguchi.app.fault.SupportStep;
import dev.madoguchi.support.SupportFile;
import dev.madoguchi.ui.FaultCode;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.OpenDraft;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A fault that nobody caught, in the middle of a visit: it has a code, the case stays, and a supporter gets what is needed. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class UncaughtFaultUiTest {
    private static final String SECRET = "高﨑さくら";

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private PracticeWindow desk;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, "kokubunji.yaml");
        desk.signIn();
    }

    @AfterEach
    void close() {
        Thread.setDefaultUncaughtExceptionHandler(null);
        desk.close();
    }

    @Test
    void keepsTheCaseAndOffersWhatASupporterNeeds() throws Exception {
        FaultDoor door = new FaultDoor();
        door.tell(desk.window()::fault);
        Thread.setDefaultUncaughtExceptionHandler(door);
        UUID open = desk.kept(new Visit(UUID.randomUUID(), desk.ticket("A")));
        desk.resume(open, Stage.RECEPTION);

        // On the screen's own thread.
        IllegalStateException broken = new IllegalStateException(SECRET);
        Platform.runLater(() -> {
            throw broken;
        });
        hands.shown("#fault");
        String told = hands.words("#fault-notice-what");
        assertTrue(told.contains(FaultCode.of(broken).text()), told);
        assertFalse(told.contains(SECRET), told);
        assertTrue(!hands.sees("#shell"), "the screen is out");
        assertTrue(hands.sees("#mark"), "practice is marked over every screen");

        // What a supporter would get can be looked into, by keys, and then be saved.
        hands.keys(KeyCode.CONTROL, KeyCode.U);
        Watching.until(desk.window().faults().stepProperty(), SupportStep.Gathered.class::isInstance, LIMIT);
        hands.shown("#fault-files");
        ListView<SupportFile> names = hands.robot().lookup("#fault-files").<SupportFile>queryListView();
        Toolkit.run(() -> names.getSelectionModel().select(1));
        assertTrue(hands.find("#fault-text", TextArea.class).getText().contains("madoguchi: "));
        Path file = folder.resolve("bundle.zip");
        Toolkit.run(() -> desk.window().faults().save(file));
        Watching.until(desk.window().faults().stepProperty(), SupportStep.Saved.class::isInstance, LIMIT);
        assertTrue(Files.size(file) > 0);

        // The screen comes back as it was.
        hands.click("#fault-onward");
        hands.gone("#fault");
        VisitState.Serving serving = assertInstanceOf(VisitState.Serving.class, desk.state());
        assertEquals(Stage.RECEPTION, serving.stage());

        // On another thread; and this time the case is left for later.
        Thread.ofPlatform().name("some device").start(() -> {
            throw new IllegalArgumentException(SECRET);
        });
        hands.shown("#fault");
        hands.click("#fault-home");
        until(() -> desk.state() instanceof VisitState.Idle);
        assertEquals(
                List.of(open),
                desk.screens().workstation().drafts().look().open().stream()
                        .map(OpenDraft::id)
                        .toList());
    }
}
