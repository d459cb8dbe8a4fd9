package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.TEXTS;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A desk is locked and opened again by the same person, in the middle of each step of a visit (003 §23-3). */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class LockedDeskUiTest {
    @TempDir
    private Path folder;

    private LockedDesk desk;
    private Hands hands;
    private int locks;

    @BeforeEach
    void open() throws Exception {
        desk = new LockedDesk(folder);
        hands = desk.hands;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keepsTheCaseWhereItWasThroughALockInTheMiddleOfEachStep() throws Exception {
        for (Stage stage : EnumSet.complementOf(EnumSet.of(Stage.FINISH))) {
            desk.counter.signInByKeys(hands);
            UUID draft = desk.draftAt(stage);
            desk.counter.resume(draft, stage);
            String before = hands.words("#title");

            desk.lockByKey();
            showsNothingOf(InventedVisit.NAME, before);
            assertTrue(desk.drafts().contains(draft), "the draft of " + stage);
            desk.unlock(Practice.PASSWORD);

            desk.counter.at(stage);
            assertEquals(before, hands.words("#title"));
            int times = ++locks;
            until(() -> desk.audited("desk.unlocked").size() == times);
            assertEquals(times, desk.audited("desk.locked").size());
            Toolkit.run(desk.window::leaveDesk);
        }
    }

    @Test
    void keepsWhatWasTypedForTheSamePersonAndRefusesEveryKeyMeanwhile() throws Exception {
        desk.counter.signInByKeys(hands);
        UUID draft = desk.counter.draftAt(Stage.FORM);
        desk.counter.resume(draft, Stage.FORM);
        hands.type(KeyCode.F4);
        until(() -> desk.focused() instanceof TextInputControl);
        hands.write("1234567");

        desk.lockByKey();
        hands.type(KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F10, KeyCode.F11, KeyCode.F12, KeyCode.ESCAPE);
        assertTrue(desk.isLocked());
        desk.unlock(Practice.PASSWORD);

        desk.counter.at(Stage.FORM);
        until(() -> desk.focused() instanceof TextInputControl field
                && field.getText().replaceAll("\\D", "").startsWith("1234567"));
    }

    @Test
    void staysLockedWhenTheClockIsMovedBackAndForth() throws Exception {
        desk.counter.signInByKeys(hands);
        desk.lockByKey();
        for (int i = 0; i < 4; i++) {
            desk.answer("wrong");
        }
        desk.clock.move(Duration.ofDays(-1));
        desk.answer(Practice.PASSWORD);

        hands.reads("#lock-notice-what", TEXTS.get("staff.tooSoon"));
        desk.clock.move(Duration.ofDays(1));
        desk.answer(Practice.PASSWORD);
        hands.reads("#lock-notice-what", TEXTS.get("staff.tooSoon"));
        assertTrue(desk.isLocked());
    }

    /** Neither a word of the visit nor of its screen is in the window while it is locked. */
    private void showsNothingOf(String... words) {
        for (Node node : hands.robot().lookup(".label, .text-input, .button").queryAll()) {
            String text = node instanceof Labeled labeled
                    ? labeled.getText()
                    : node instanceof TextInputControl field ? field.getText() : "";
            for (String word : words) {
                assertFalse(String.valueOf(text).contains(word), text);
            }
        }
        assertFalse(hands.sees("#shell"));
    }
}
