package dev.madoguchi.roster;

import static dev.madoguchi.roster.RosterStation.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.staff.StaffCard;
import dev.madoguchi.staff.StaffCardState;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** F132 by keys and by the reader for staff cards. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class LoansUiTest {
    @TempDir
    private static Path shared;

    private final SimpleObjectProperty<StaffCardState> reader = new SimpleObjectProperty<>(new StaffCardState.Away());
    private RosterStation station;
    private LoansView view;

    @Start
    void show(Stage stage) throws Exception {
        station = new RosterStation(Files.createTempDirectory(shared, "loans")).peopled();
        var model = new LoansViewModel(station.loans, station.people, new ImmediateBackground(), "1001");
        view = new LoansView(model, reader, RosterStation.CLOCK, new Texts(Locale.JAPANESE), () -> {});
        HBox bar = new HBox();
        bar.getChildren().addAll(view.actions().aside());
        bar.getChildren().addAll(view.actions().onward());
        stage.setScene(Theme.scene(new VBox(view.root(), bar)));
        stage.show();
        view.shown();
        view.first().requestFocus();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void lendsACardAndTakesItBackByKeysAlone(FxRobot robot) {
        robot.write("IC-07\t1002").type(KeyCode.ENTER);
        Loan lent = station.loans.out().getFirst();

        robot.write("IC-07").type(KeyCode.ENTER);

        assertEquals("1002", lent.person());
        assertTrue(station.loans.of(DAY).getFirst().back().isPresent());
    }

    @Test
    void fillsInTheNumberOfTheCardOnTheReader(FxRobot robot) {
        robot.interact(() -> reader.set(new StaffCardState.There(new StaffCard(new byte[] {4, 1, (byte) 0xAB, 7}))));

        robot.write("1003").type(KeyCode.ENTER);

        assertEquals("0401AB07", station.loans.out().getFirst().card());
    }

    @Test
    void lendsNothingToWhomTheListDoesNotKnowAndKeepsWhatWasTyped(FxRobot robot) {
        robot.write("IC-07\t9999").type(KeyCode.ENTER);

        assertEquals(
                "この職員IDの人はいません。",
                robot.lookup("#loans-notice-what").<Labeled>query().getText());
        assertEquals("IC-07", robot.lookup("#loans-card").<TextField>query().getText());
        assertEquals(0, station.loans.out().size());
    }

    @Test
    void notesALossWithWhoWasToldWhen(FxRobot robot) throws Exception {
        station.loans.lend(new UUID(0, 1), "IC-07", "1002", "1001");
        robot.interact(view::shown);

        Clicks.on(robot, "#loans-gone-IC-07");
        robot.interact(() -> robot.lookup("#loans-told").<TextField>query().setText("市民課"));
        Clicks.on(robot, "#loans-lost");

        Loan.Loss loss = station.loans.of(DAY).getFirst().lost().orElseThrow();
        assertEquals("市民課", loss.toldWhom());
        assertEquals(RosterStation.CLOCK.instant(), loss.toldAt());
    }
}
