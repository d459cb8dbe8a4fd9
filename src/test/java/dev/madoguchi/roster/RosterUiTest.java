package dev.madoguchi.roster;

import static dev.madoguchi.roster.RosterStation.DAY;
import static dev.madoguchi.roster.RosterStation.planned;
import static dev.madoguchi.roster.RosterStation.shift;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.Post;
import dev.madoguchi.paper.FileMark;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** F131 by keys alone. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class RosterUiTest {
    @TempDir
    private static Path shared;

    private RosterStation station;
    private RosterView view;

    @Start
    void show(Stage stage) throws Exception {
        station = new RosterStation(Files.createTempDirectory(shared, "roster"), "kokubunji").peopled();
        var model = new RosterViewModel(station.rostering, new ImmediateBackground(), "1001", FileMark.NONE);
        view = new RosterView(model, new Texts(Locale.JAPANESE), () -> {}, () -> {});
        HBox bar = new HBox();
        bar.getChildren().addAll(view.actions().aside());
        bar.getChildren().addAll(view.actions().onward());
        VBox window = new VBox(view.root(), bar);
        VBox.setVgrow(view.root(), Priority.ALWAYS);
        stage.setScene(Theme.scene(window));
        stage.show();
        view.shown();
        view.first().requestFocus();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void plansDaysByTypingAndEnter(FxRobot robot) {
        robot.write("8:30-12 13-17:15").type(KeyCode.ENTER);
        robot.type(KeyCode.DOWN);
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        robot.write("9-17").type(KeyCode.ENTER);

        assertEquals(
                List.of(
                        planned(DAY, "1001", shift("08:30", "12:00", Post.CLERK), shift("13:00", "17:15", Post.CLERK)),
                        planned(DAY.plusDays(1), "1002", shift("09:00", "17:00", Post.DEPUTY))),
                station.shifts.between(DAY, DAY.plusDays(7)));
    }

    @Test
    void saysHowToTypeWhatIsNoShiftAndKeepsIt(FxRobot robot) {
        robot.write("17-9").type(KeyCode.ENTER);

        assertTrue(
                robot.lookup("#roster-notice-what").<Labeled>query().getText().startsWith("勤務時間として読めません"));
        assertEquals(List.of(), station.shifts.of(DAY));
    }

    @Test
    void copiesAWeekIntoTheNext(FxRobot robot) {
        station.shifts.plan(
                List.of(
                        planned(DAY, "1001", shift("08:30", "17:15", Post.RESPONSIBLE)),
                        planned(DAY.minusDays(4), "1002", shift("09:00", "12:00", Post.CLERK))),
                "1001");

        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        for (int day = 0; day < 7; day++) {
            robot.type(KeyCode.RIGHT);
        }
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);

        assertEquals(
                List.of(
                        planned(DAY.plusDays(3), "1002", shift("09:00", "12:00", Post.CLERK)),
                        planned(DAY.plusDays(7), "1001", shift("08:30", "17:15", Post.RESPONSIBLE))),
                station.shifts.between(DAY.plusDays(1), DAY.plusDays(14)));
    }

    @Test
    void clearsACellAndShowsTheGapThatItLeaves(FxRobot robot) {
        station.shifts.plan(List.of(planned(DAY, "1001", shift("08:30", "17:15", Post.RESPONSIBLE))), "1001");
        robot.interact(view::shown);
        assertTrue(gapOfToday(robot).isEmpty());

        robot.type(KeyCode.DELETE);

        assertEquals(1, gapOfToday(robot).size());
        assertEquals(List.of(), station.shifts.of(DAY));
    }

    @Test
    void holdsThePlanAgainstWhoCame(FxRobot robot) {
        station.shifts.plan(List.of(planned(DAY, "1001", shift("08:30", "17:15", Post.RESPONSIBLE))), "1001");
        station.audit.record("1002", "desk.signedIn", "password");

        robot.interact(view::shown);

        assertEquals(
                List.of("試験 花子　予定: 08:30–17:15 責任者　実績: サインインなし", "見本 太郎　予定: なし　実績: 12:00 から"),
                robot.lookup("#roster-actual .label").queryAllAs(Label.class).stream()
                        .map(Labeled::getText)
                        .toList());
    }

    @Test
    void choosesACellByMouseToo(FxRobot robot) {
        Clicks.on(robot, "#roster-1003-27");
        robot.write("9-12").type(KeyCode.ENTER);

        assertEquals(List.of(planned(DAY, "1003", shift("09:00", "12:00", Post.CLERK))), station.shifts.of(DAY));
    }

    private static List<String> gapOfToday(FxRobot robot) {
        return robot.lookup("#roster-gaps .label").queryAllAs(Label.class).stream()
                .map(Labeled::getText)
                .filter(text -> text.startsWith("11月27日"))
                .toList();
    }
}
