package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.CLOCK;
import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static dev.madoguchi.app.workstation.PracticeWindow.TEXTS;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.VisitorLanguage;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitState;
import dev.madoguchi.visitor.VisitorSight;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A visitor comes back to a city that has another text of consent than they agreed to (002 §7(2)ウ). By keys. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class ConsentChangedUiTest {
    private static final String SAMPLE = "kokubunji.yaml";

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private PracticeWindow desk;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, SAMPLE);
        desk.signIn();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void asksWhoComesBackAgainAndGoesOnWithThePhoto() throws Exception {
        UUID draft = desk.draftAt(Stage.PHOTO);
        desk.resume(draft, Stage.PHOTO);
        AsideCase put = putAside();

        openWithNewWords();
        takeUp(put);

        desk.at(Stage.CONSENT);
        hands.reads("#consent-changed-what", TEXTS.get("consent.changed"));
        hands.reads("#consent-text", NewWords.JAPANESE);
        assertEquals(InventedVisit.consent(), desk.visit().consent().orElseThrow());
        var visitor = desk.window().visitor().model();
        until(() -> visitor.sightProperty().get() instanceof VisitorSight.Consent);
        assertEquals(
                new VisitorSight.Consent(
                        desk.visit().ticket().label(),
                        NewWords.VERSION,
                        Map.of(VisitorLanguage.JAPANESE, NewWords.JAPANESE),
                        true),
                visitor.sightProperty().get());
        desk.picture("screens", "consent-changed");
        hands.type(KeyCode.SPACE);
        hands.next();

        desk.at(Stage.PHOTO);
        assertEquals(
                NewWords.VERSION,
                desk.workstation()
                        .drafts()
                        .resume(draft)
                        .consent()
                        .orElseThrow()
                        .version());
    }

    @Test
    void tellsNothingOfAChangeToWhoAgreesForTheFirstTime() throws Exception {
        desk.draftAt(Stage.PHOTO);
        openWithNewWords();
        desk.resume(desk.draftAt(Stage.CONSENT), Stage.CONSENT);

        hands.shown("#consent-text");
        assertTrue(!hands.sees("#consent-changed-what"), "a change is told to somebody who agreed to nothing yet");
    }

    private void openWithNewWords() throws Exception {
        Profile renewed = NewWords.of(folder, SAMPLE);
        desk.close();
        desk = PracticeWindow.open(
                MadePractice.in(folder, renewed, renewed.sites().getFirst()), CLOCK);
        desk.signIn();
    }

    private AsideCase putAside() {
        hands.keys(KeyCode.CONTROL, KeyCode.S);
        hands.type(KeyCode.DIGIT1);
        hands.next();
        return ((VisitState.Aside)
                        Watching.until(desk.screens().visitProperty(), VisitState.Aside.class::isInstance, LIMIT))
                .put();
    }

    /** By the number, as a scanner types it. */
    private void takeUp(AsideCase put) {
        Toolkit.run(desk.screens()::goAside);
        hands.shown("#aside-number");
        Toolkit.run(() -> hands.find("#aside-number", TextInputControl.class).setText(put.label()));
        hands.next();
    }
}
