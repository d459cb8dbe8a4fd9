package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.dayrecord.DayRecord;
import dev.madoguchi.dayrecord.DayRecords;
import dev.madoguchi.dayrecord.Part;
import dev.madoguchi.manual.Article;
import dev.madoguchi.manual.Article.Place;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
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
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The manual beside a visit, by keys alone: the step's articles, a word that is looked for, the question in the day's records. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class ManualDeskUiTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final Path PICTURES = Path.of("target", "manual");
    private static final int LIMIT = 60;

    @TempDir
    private Path folder;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private Practice practice;
    private CounterWindow window;
    private int tickets;

    @Start
    void show(javafx.stage.Stage stage) throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        var place = new Practice.Place(folder, profile, profile.sites().getFirst(), DeviceAddresses.simulated());
        practice = Practice.open(place, texts, CLOCK);
        window = practice.window(place, new SimulatedDocumentPrinter(), texts, background);
        stage.setScene(window.scene());
        stage.setWidth(1366);
        stage.setHeight(768);
        stage.show();
        window.open();
    }

    @AfterEach
    void close() {
        Toolkit.run(window::close);
        background.close();
        practice.close();
    }

    @Test
    void findsAnArticleBesideTheVisitAndWritesTheQuestionDown(FxRobot robot) throws Exception {
        signIn(robot);
        keys(robot, KeyCode.CONTROL, KeyCode.F);
        until(() -> robot.lookup("#manual-list").tryQuery().isPresent());
        picture("home.png");
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#manual-list").tryQuery().isEmpty());
        assertTrue(robot.lookup("#home-next").tryQuery().isPresent());

        CounterScreens screens = window.screensProperty().get().orElseThrow();
        UUID draft = draftAt(screens, Stage.RECEPTION);
        Toolkit.run(() -> screens.resume(draft));
        until(() -> at(screens, Stage.RECEPTION));
        keys(robot, KeyCode.CONTROL, KeyCode.F);
        until(() -> !listed(robot).isEmpty());
        picture("reception.png");
        assertTrue(listed(robot).stream().allMatch(article -> article.places().contains(Place.RECEPTION)));

        robot.write("s"); // a key of the reception's own, which only types here
        robot.eraseText(1);
        robot.write("わすれ");
        until(() -> listed(robot).size() == 1);
        robot.type(KeyCode.ENTER);
        until(() -> words(robot, "#manual-article-title").equals("暗証番号を忘れた"));
        picture("article.png");
        keys(robot, KeyCode.ALT, KeyCode.Q);
        until(() -> words(robot, "#manual-notice-what").equals(texts.get("manual.noted", "電子証明書・暗証番号", 1)));
        picture("noted.png");

        DayRecords records = screens.workstation().books().dayRecords();
        DayRecord written = records.of(records.today()).getFirst();
        assertEquals(Practice.ID, written.by());
        assertEquals("certificate", written.matter().topic());
        assertEquals("暗証番号を忘れた〔pin-forgotten 1〕", written.matter().part(Part.ABOUT));
        assertTrue(at(screens, Stage.RECEPTION));

        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#manual").tryQuery().isEmpty());
        assertTrue(at(screens, Stage.RECEPTION), "Esc closes the manual and leaves the visit where it is");
        Toolkit.run(window::leaveDesk);
    }

    @Test
    void listsTheArticlesOfEachStepOfTheVisit(FxRobot robot) throws Exception {
        for (Stage stage : List.of(Stage.CONSENT, Stage.FORM, Stage.IDENTITY, Stage.PHOTO, Stage.PAPER)) {
            signIn(robot);
            CounterScreens screens = window.screensProperty().get().orElseThrow();
            UUID draft = draftAt(screens, stage);
            Toolkit.run(() -> screens.resume(draft));
            until(() -> at(screens, stage));
            keys(robot, KeyCode.CONTROL, KeyCode.F);
            until(() -> robot.lookup("#manual").tryQuery().isPresent()
                    && !listed(robot).isEmpty());
            picture(stage + ".png");
            assertTrue(
                    listed(robot).stream().allMatch(article -> article.places().contains(Place.valueOf(stage.name()))));
            keys(robot, KeyCode.CONTROL, KeyCode.F);
            until(() -> robot.lookup("#manual").tryQuery().isEmpty());
            Toolkit.run(window::leaveDesk);
        }
    }

    private UUID draftAt(CounterScreens screens, Stage stage) throws Exception {
        tickets++;
        Visit visit = new Visit(
                UUID.randomUUID(), new Ticket("honcho", "A", LocalDate.now(CLOCK), tickets, InventedVisit.NOON));
        while (visit.stage() != stage) {
            InventedVisit.step(visit);
        }
        screens.workstation().drafts().save(visit);
        UUID id = visit.id();
        visit.close();
        return id;
    }

    private static boolean at(CounterScreens screens, Stage stage) {
        return screens.visitProperty().get() instanceof VisitState.Serving serving && serving.stage() == stage;
    }

    private static List<Article> listed(FxRobot robot) {
        return List.copyOf(robot.lookup("#manual-list").<Article>queryListView().getItems());
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    private static void keys(FxRobot robot, KeyCode with, KeyCode key) {
        robot.press(with).type(key).release(with);
    }

    private static void signIn(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#staff-id").tryQuery().isPresent());
        robot.clickOn("#staff-id").write(Practice.ID);
        robot.clickOn("#staff-password").write(Practice.PASSWORD);
        keys(robot, KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> robot.lookup("#home-next").tryQuery().isPresent());
    }

    private void picture(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        Files.createDirectories(PICTURES);
        Toolkit.call(() -> {
            Screenshot.save(window.scene(), PICTURES.resolve(name));
            return true;
        });
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, condition);
    }
}
