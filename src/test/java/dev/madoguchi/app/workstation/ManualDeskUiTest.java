package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.TEXTS;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.dayrecord.DayRecord;
import dev.madoguchi.dayrecord.DayRecords;
import dev.madoguchi.dayrecord.Part;
import dev.madoguchi.manual.Article;
import dev.madoguchi.manual.Article.Place;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.Stage;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The manual beside a visit, by keys alone: the step's articles, a word that is looked for, the question in the day's records. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class ManualDeskUiTest {
    private static final String PICTURES = "manual";

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private PracticeWindow desk;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, "kokubunji.yaml");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void findsAnArticleBesideTheVisitAndWritesTheQuestionDown() throws Exception {
        desk.signInByKeys(hands);
        hands.shown("#home-next");
        openManual();
        desk.picture(PICTURES, "home");
        hands.type(KeyCode.ESCAPE);
        hands.gone("#manual-list");
        hands.shown("#home-next");

        desk.resume(desk.draftAt(Stage.RECEPTION), Stage.RECEPTION);
        openManual();
        until(() -> !listed().isEmpty());
        desk.picture(PICTURES, "reception");
        assertTrue(listed().stream().allMatch(article -> article.places().contains(Place.RECEPTION)));

        hands.write("s"); // a key of the reception's own, which only types here
        hands.erase(1);
        hands.write("わすれ");
        until(() -> listed().size() == 1);
        hands.type(KeyCode.ENTER);
        hands.reads("#manual-article-title", "暗証番号を忘れた");
        desk.picture(PICTURES, "article");

        hands.keys(KeyCode.ALT, KeyCode.Q);
        hands.reads("#manual-notice-what", TEXTS.get("manual.noted", "電子証明書・暗証番号", 1));
        desk.picture(PICTURES, "noted");
        DayRecords records = desk.workstation().books().dayRecords();
        DayRecord written = records.of(records.today()).getFirst();
        assertEquals(Practice.ID, written.by());
        assertEquals("certificate", written.matter().topic());
        assertEquals("暗証番号を忘れた〔pin-forgotten 1〕", written.matter().part(Part.ABOUT));
        assertTrue(desk.serving(Stage.RECEPTION));

        hands.type(KeyCode.ESCAPE);
        hands.gone("#manual");
        assertTrue(desk.serving(Stage.RECEPTION), "Esc closes the manual and leaves the visit where it is");
    }

    @Test
    void listsTheArticlesOfEachStepOfTheVisit() throws Exception {
        for (Stage stage : List.of(Stage.CONSENT, Stage.FORM, Stage.IDENTITY, Stage.PHOTO, Stage.PAPER)) {
            desk.signIn();
            desk.resume(desk.draftAt(stage), stage);
            openManual();
            until(() -> !listed().isEmpty());
            desk.picture(PICTURES, stage.name());
            assertTrue(listed().stream().allMatch(article -> article.places().contains(Place.valueOf(stage.name()))));
            hands.keys(KeyCode.CONTROL, KeyCode.F);
            hands.gone("#manual");
            Toolkit.run(desk.window()::leaveDesk);
        }
    }

    private void openManual() {
        hands.keys(KeyCode.CONTROL, KeyCode.F);
        hands.shown("#manual-list");
    }

    private List<Article> listed() {
        return Toolkit.call(() -> List.copyOf(
                hands.robot().lookup("#manual-list").<Article>queryListView().getItems()));
    }
}
