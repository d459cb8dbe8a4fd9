package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static dev.madoguchi.app.workstation.PracticeWindow.TEXTS;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What can be undone is done at once and undone at once; only what cannot be undone asks before. By keys, in the clerk's window. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class UndoUiTest {
    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private PracticeWindow desk;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, "kokubunji.yaml");
        desk.signIn();
        UUID draft = desk.draftAt(Stage.RECEPTION);
        desk.resume(draft, Stage.RECEPTION);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void putsACaseAsideAndTakesItUpAgainWithoutAQuestion() {
        AsideCase put = putAside();

        Toolkit.run(desk.screens()::goAside);
        focus("#aside-go-on-" + put.number());
        hands.type(KeyCode.SPACE);

        desk.at(Stage.RECEPTION);
        assertEquals(List.of(), waiting());
    }

    @Test
    void asksBeforeACaseIsErasedAndErasesItAtTheSecondPress() {
        AsideCase put = putAside();
        Toolkit.run(desk.screens()::goAside);
        String end = "#aside-end-" + put.number();

        focus(end);
        hands.type(KeyCode.SPACE);
        assertEquals(TEXTS.get("aside.end.sure"), words(end));
        assertEquals(List.of(put.visit()), drafts(put));
        hands.type(KeyCode.SPACE);

        until(() -> drafts(put).isEmpty());
    }

    @Test
    void takesWhateverGoesElsewhereForANo() {
        AsideCase put = putAside();
        Toolkit.run(desk.screens()::goAside);
        String end = "#aside-end-" + put.number();
        focus(end);
        hands.type(KeyCode.SPACE);

        hands.type(KeyCode.TAB);
        assertEquals(TEXTS.get("aside.end"), words(end));
        focus(end);
        hands.type(KeyCode.SPACE);

        assertEquals(TEXTS.get("aside.end.sure"), words(end));
        assertEquals(List.of(put.visit()), drafts(put));
    }

    private AsideCase putAside() {
        hands.keys(KeyCode.CONTROL, KeyCode.S);
        hands.type(KeyCode.DIGIT2);
        hands.next();
        return ((VisitState.Aside)
                        Watching.until(desk.screens().visitProperty(), VisitState.Aside.class::isInstance, LIMIT))
                .put();
    }

    private List<AsideCase> waiting() {
        return desk.screens().workstation().visitsAside().cases().waiting();
    }

    /** What can be gone on with of that day: it is gone when the case is erased. */
    private List<UUID> drafts(AsideCase put) {
        return desk.screens().workstation().daybook().drafts(put.day());
    }

    private void focus(String button) {
        hands.acting(button);
        Toolkit.run(() -> hands.find(button).requestFocus());
    }

    private String words(String button) {
        WaitForAsyncUtils.waitForFxEvents();
        return Toolkit.call(() -> hands.find(button, Button.class).getText());
    }
}
