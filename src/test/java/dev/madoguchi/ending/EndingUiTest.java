package dev.madoguchi.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.closing.ResidueScan;
import dev.madoguchi.closing.ScanPlaces;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.role.Role;
import dev.madoguchi.staff.CaseAtHand;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.SecondLook;
import dev.madoguchi.staff.SecondViewModel;
import dev.madoguchi.staff.StaffCardState;
import dev.madoguchi.staff.StaffRoom;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.visit.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The last day of a station of a real city: an open case is handed over, and two people erase everything. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class EndingUiTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Path PICTURES = Path.of("target", "ending");
    private static final String WORD = "battery staple";

    @TempDir
    private Path folder;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();
    private final List<String> trail = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private TestCity city;
    private EndingStation station;
    private StaffRoom people;
    private EndingViewModel model;
    private SecondViewModel second;
    private Shell shell;

    @Start
    void show(javafx.stage.Stage stage) throws Exception {
        city = TestCity.create(folder.resolve("city"));
        station = new EndingStation(city, folder);
        people = new StaffRoom(Files.createDirectories(folder.resolve("staff")));
        people.add(new Person("dairi", "代理 春子", Role.DEPUTY), WORD);
        station.leftAt(Stage.PAPER);
        var layout = new HandOverPdf(JapaneseFonts.installed(), texts, "国分寺市　本庁", TOKYO);
        var desk = new EndingDesk(
                station.handOvers,
                new EndingDesk.Kept(station.daybook, station.outbox),
                () -> station.planner(step -> {}),
                new EndingDesk.Lists(layout, printer, "業務引継一覧表"),
                new EndingDesk.Responsible("shigeo", (deed, about) -> trail.add(deed)));
        var look = new SecondLook(
                SecondLook.Matter.ERASURE, people.start(), StaffRoom.permits(), station.audit(), EndingStation.NOON);
        var erasure = new CaseAtHand(UUID.randomUUID(), Set.of("shigeo"), List.of());
        var card = new SimpleObjectProperty<StaffCardState>(new StaffCardState.Away());
        second = new SecondViewModel(
                look, () -> Optional.of(erasure), card, new ImmediateBackground(), confirmation -> {});
        model = new EndingViewModel(
                desk,
                new EndingViewModel.Place("W-01", id -> "代理 春子", this::erase),
                second,
                texts,
                new ImmediateBackground());
        shell = new Shell(texts, new Header(texts, EndingStation.NOON.withZone(TOKYO), () -> {}), new DeviceBoard());
        shell.header().place("国分寺市", "本庁");
        var ways = new EndingView.Ways(() -> {}, () -> asked.add("sending"), () -> asked.add("closing"));
        shell.show(new EndingView(model, texts, ways));
        stage.setScene(Theme.scene(shell.root()));
        stage.show();
    }

    private void erase(ReportFolder report) {
        station.close();
        try {
            var places = new ScanPlaces(List.of(report.root()), List.of());
            var erase =
                    new FullErase(new ResidueScan(() -> places, EndingStation.NOON), EndingStation.NOON, step -> {});
            var paper = new EraseReportPdf(JapaneseFonts.installed(), texts, TOKYO);
            shell.show(new ErasingView(
                    new Erasing(erase, paper), report, new ImmediateBackground(), texts, () -> asked.add("end")));
        } catch (dev.madoguchi.paper.FontsMissingException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        station.close();
        people.close();
        city.close();
    }

    @Test
    void leadsFromTheOpenCaseToTheErasedStation(FxRobot robot) throws Exception {
        picture("hand-over");
        next(robot);
        assertEquals("記録 1件を封かんしました。", notice(robot));
        robot.type(KeyCode.F6);
        assertEquals(1, printer.documents().size());

        next(robot);
        assertEquals(List.of("sending"), asked);
        station.send();
        robot.interact(model::look);
        next(robot);
        assertEquals("案件 1件を消しました。", notice(robot));

        assertEquals(
                texts.get("ending.turn.ERASE"),
                robot.lookup("#ending-heading").queryAs(Label.class).getText());
        assertTrue(robot.lookup("#ending-erase").queryButton().isDisabled());
        Path report = folder.resolve("report");
        robot.interact(() -> {
            model.folderProperty().set(Optional.of(report));
            model.nameProperty().set("W-01");
            model.cityWitnessProperty().set("市民課　田村");
            second.confirm("hanako", "correct horse".toCharArray());
        });
        assertTrue(robot.lookup("#ending-erase").queryButton().isDisabled());
        assertTrue(witness(robot).startsWith("この役割の人は"), witness(robot));
        robot.interact(() -> second.confirm("shigeo", WORD.toCharArray()));
        assertEquals(texts.get("staff.witness.same"), witness(robot));
        robot.interact(() -> second.confirm("dairi", WORD.toCharArray()));
        picture("erase");
        robot.interact(robot.lookup("#ending-erase").queryButton()::requestFocus);
        robot.type(KeyCode.SPACE);

        picture("erased");
        assertFalse(Files.exists(station.home));
        EraseReport done = EraseReport.read(new ReportFolder(report));
        assertTrue(done.clean());
        assertTrue(Files.exists(report.resolve("erasure.pdf")));
        assertEquals(Optional.of("代理 春子 (dairi)、市民課　田村"), done.plan().witness());
        assertEquals(List.of("handover.made", "handover.forgotten", "erasure.planned"), trail);
        next(robot);
        assertEquals(List.of("sending", "end"), asked);
    }

    @Test
    void erasesNothingWhereAnythingIsMissing(FxRobot robot) throws Exception {
        robot.interact(() -> {
            model.folderProperty().set(Optional.of(folder.resolve("report")));
            model.nameProperty().set("W-01");
            second.confirm("dairi", WORD.toCharArray());
            model.erase();
        });
        assertEquals(Optional.of("ending.missing.turn"), model.missing());

        station.handOvers.make("shigeo");
        station.send();
        station.handOvers.forget();
        robot.interact(() -> {
            model.look();
            model.nameProperty().set("W-02");
            model.erase();
        });
        assertEquals(Optional.of("ending.missing.name"), model.missing());

        robot.interact(() -> {
            model.nameProperty().set("W-01");
            model.folderProperty().set(Optional.of(station.home.resolve("report")));
            model.erase();
        });
        assertEquals(texts.get("ending.FOLDER"), notice(robot));
        assertTrue(Files.exists(station.home.resolve("people.json")));
        assertFalse(trail.contains("erasure.planned"));
    }

    private static void next(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    }

    private static String notice(FxRobot robot) {
        return robot.lookup("#ending-notice-what").queryAs(Label.class).getText();
    }

    private static String witness(FxRobot robot) {
        return robot.lookup("#witness-notice-what").queryAs(Label.class).getText();
    }

    private void picture(String name) throws Exception {
        Files.createDirectories(PICTURES);
        Toolkit.call(() -> {
            Screenshot.save(shell.root().getScene(), PICTURES.resolve(name + ".png"));
            return true;
        });
    }
}
