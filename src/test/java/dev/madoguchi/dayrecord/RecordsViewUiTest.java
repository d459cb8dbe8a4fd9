package dev.madoguchi.dayrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.dayrecord.RecordsViewModel.Writing;
import dev.madoguchi.freetext.KnownPerson;
import dev.madoguchi.freetext.PeopleInSight;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** F16 F18 F19 F23 F25 F91 on the screen: quick to enter, no person in it, open until closed. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class RecordsViewUiTest {
    private static final UUID FIRST = new UUID(1, 1);

    @TempDir
    private Path home;

    private RecordStation station;
    private RecordsViewModel model;
    private RecordsView view;

    @Start
    void show(Stage stage) throws StoreException {
        station = new RecordStation(home);
        PeopleInSight sight = new PeopleInSight(() -> List.of(new KnownPerson("髙橋　美咲", "東京都国分寺市戸倉１－６－１", "19800217")));
        model = new RecordsViewModel(
                station.records,
                station.takings,
                new Writing(
                        "1001",
                        sight,
                        new PersonalDataCheck(sight::now, RecordStation.CLOCK),
                        () -> new Affected("counter-1", LocalTime.of(14, 5), 12, 2, 3)),
                new ImmediateBackground());
        view = new RecordsView(model, new Texts(Locale.JAPANESE), RecordStation.CLOCK.getZone(), () -> {});
        HBox bar = new HBox();
        bar.getChildren().addAll(view.actions().aside());
        bar.getChildren().addAll(view.actions().onward());
        bar.getStyleClass().add("actions");
        VBox window = new VBox(view.root(), bar);
        VBox.setVgrow(view.root(), Priority.ALWAYS);
        stage.setScene(Theme.scene(window, 1366, 620));
        stage.show();
        view.shown();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void takesAQuestionWithTwoKeys(FxRobot robot) {
        Clicks.on(robot, "#record-kind-QUESTION")
                .press(KeyCode.ALT)
                .type(KeyCode.DIGIT3)
                .release(KeyCode.ALT);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);

        assertEquals(
                Map.of("receive", 1),
                station.records.summary(RecordStation.DAY, RecordStation.DAY).questions());
        assertFalse(robot.lookup("#record-topic-receive")
                .queryAs(ToggleButton.class)
                .isSelected());
    }

    @Test
    void marksPersonalDataAtTheKeyStrokeAndKeepsItFromBeingSaved(FxRobot robot) {
        Clicks.on(robot, "#record-topic-receive");
        assertFalse(isBlocked(robot));
        write(robot, "ABOUT", "高橋さんから０９０－１２３４－５６７８へ");

        TextFlow marked = robot.lookup("#record-ABOUT-marked").queryAs(TextFlow.class);
        List<String> marks = marked.getChildren().stream()
                .filter(piece -> piece.getStyleClass().contains("record-mark"))
                .map(piece -> ((Text) piece).getText())
                .toList();
        assertEquals(List.of("高橋さん", "０９０－１２３４－５６７８"), marks);
        assertTrue(isBlocked(robot));
        assertEquals("個人情報に見えるところを直してください", view.blocked().getValue());

        write(robot, "ABOUT", "代理人の方から電話で");
        assertFalse(isBlocked(robot));
    }

    /** The check of the service, not that of the screen: whoever came in between is known too. */
    @Test
    void keepsWhatWasTypedWhereItIsRefused(FxRobot robot) {
        Clicks.on(robot, "#record-kind-COMPLAINT");
        Clicks.on(robot, "#record-topic-wait");
        write(robot, "ABOUT", "40分待ったとの声。");
        Clicks.on(robot, "#record-save");

        assertTrue(label(robot, "#record-notice-what").contains("書いていない欄"));
        assertEquals(
                "40分待ったとの声。",
                robot.lookup("#record-ABOUT").queryAs(TextArea.class).getText());
        assertEquals(List.of(), station.records.of(RecordStation.DAY));
    }

    /** 000 §5(1)⑤. */
    @Test
    void remindsOfAComplaintUntilItIsHandedToTheCity(FxRobot robot) throws RecordException {
        station.records.enter(FIRST, RecordStation.complaint(Standing.OPEN), "1001");
        robot.interact(model::look);
        assertEquals(1, robot.lookup("#record-due .label").queryAll().size());

        robot.interact(() -> table(robot).getSelectionModel().select(0));
        Clicks.on(robot, "#record-standing-ESCALATED");
        Clicks.on(robot, "#record-save");

        assertEquals(0, robot.lookup("#record-due .label").queryAll().size());
        assertEquals(2, station.records.trail(FIRST).size());
        assertTrue(label(robot, "#record-notice-what").startsWith("訂正を記録しました"));
    }

    @Test
    void showsEveryRevisionOfTheChosenRecord(FxRobot robot) throws RecordException {
        DayRecord wrong = station.records.enter(FIRST, RecordStation.question("receive", 3, ""), "1001");
        station.records.correct(wrong, RecordStation.question("apply", 2, "記入方法"), "1002");
        robot.interact(model::look);

        robot.interact(() -> table(robot).getSelectionModel().select(0));

        assertEquals(2, robot.lookup("#record-trail .label").queryAll().size());
        assertEquals("2", robot.lookup("#record-times").queryAs(TextField.class).getText());
        assertEquals(
                "記入方法", robot.lookup("#record-ABOUT").queryAs(TextArea.class).getText());
    }

    /** F91: the numbers come out of the data. */
    @Test
    void fillsInWhatAnIncidentTouches(FxRobot robot) {
        Clicks.on(robot, "#record-kind-INCIDENT");

        assertEquals(
                "14", robot.lookup("#record-times").queryAs(TextField.class).getText());
        assertEquals(
                "14:05", robot.lookup("#record-from").queryAs(TextField.class).getText());
        String about = robot.lookup("#record-ABOUT").queryAs(TextArea.class).getText();
        assertTrue(about.contains("counter-1") && about.contains("12件") && about.contains("3件"), about);
    }

    @Test
    void listsOnlyWhatIsOpenWhenAsked(FxRobot robot) throws RecordException {
        station.records.enter(FIRST, RecordStation.question("receive", 3, ""), "1001");
        DayRecord down =
                station.records.enter(new UUID(1, 2), RecordStation.outage(8, Optional.empty(), Standing.OPEN), "1001");
        robot.interact(model::look);

        Clicks.on(robot, "#record-filter").type(KeyCode.DOWN).type(KeyCode.ENTER);

        assertEquals(List.of(down), List.copyOf(table(robot).getItems()));
    }

    /** F16: the change to give, and the number for the receipt. */
    @Test
    void takesAFeeAndCountsTheTill(FxRobot robot) {
        Clicks.on(robot, "#record-kind-FEES");
        Clicks.on(robot, "#record-fee-reissue");
        type(robot, "#record-received", "２０００");
        assertEquals("お釣り　1,000円", label(robot, "#record-change"));
        Clicks.on(robot, "#record-save");
        assertEquals("あるはずの金額　1,000円", label(robot, "#record-expected"));

        type(robot, "#record-till-yen", "1000");
        Clicks.on(robot, "#record-till-count");

        assertEquals(0, station.takings.counted(RecordStation.DAY).orElseThrow().difference());
    }

    @Test
    void forgetsWhoIsHereWhenTheScreenIsLeft(FxRobot robot) {
        assertFalse(model.check("高橋さん").isEmpty());
        robot.interact(view::hidden);

        assertEquals(List.of(), model.check("高橋が来た"));
        assertEquals(RecordKind.QUESTION, ((Page.Writing) model.pageProperty().get()).kind());
    }

    private static boolean isBlocked(FxRobot robot) {
        return robot.lookup("#record-save").queryAs(Button.class).isDisabled();
    }

    private static void write(FxRobot robot, String part, String text) {
        robot.interact(
                () -> robot.lookup("#record-" + part).queryAs(TextArea.class).setText(text));
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @SuppressWarnings("unchecked")
    private static TableView<DayRecord> table(FxRobot robot) {
        return robot.lookup("#record-table").queryAs(TableView.class);
    }
}
