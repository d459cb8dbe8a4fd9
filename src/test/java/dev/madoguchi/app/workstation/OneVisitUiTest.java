package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.closing.SearchedFor;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.device.printer.Trouble;
import dev.madoguchi.identity.IdentityStep;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.photo.PhotoStep;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A clerk's whole visit through the window, by clicks and keys, on simulated devices through the real drivers. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class OneVisitUiTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final int LIMIT = 60;

    @TempDir
    private static Path folder;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private Practice practice;
    private SimulatedCounter counter;
    private PracticeVisitor visitor;
    private CounterWindow window;

    @Start
    void show(javafx.stage.Stage stage) throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        var place = new Practice.Place(folder, profile, profile.sites().getFirst(), DeviceAddresses.simulated());
        practice = Practice.open(place, texts, CLOCK);
        counter = practice.devices().simulated().orElseThrow();
        visitor = new PracticeVisitor(counter, 1, CLOCK, new SecureRandom());
        visitor.sit();
        window = practice.window(place, new SimulatedDocumentPrinter(), texts, background);
        stage.setScene(window.scene());
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
    void takesAVisitorFromTheTicketToTheSealWhilePlugsArePulled(FxRobot robot) throws Exception {
        signIn(robot);
        takesANumberThoughThePaperWasOut(robot);
        receives(robot);
        readsTheFormThoughTheCameraWasUnplugged(robot);
        readsTheCardThoughThePinWasWrongOnce(robot);
        photographs(robot);
        sealsThoughTheServerIsAway(robot);
        leavesARowForEachTouchAndNothingOfTheVisitor();
    }

    /** Who did what, when, at which station, to which case; and no text of the visitor that closing would look for. */
    private void leavesARowForEachTouchAndNothingOfTheVisitor() throws Exception {
        Workstation workstation = window.screensProperty().get().orElseThrow().workstation();
        LocalDate today = LocalDate.now(CLOCK);
        until(() -> workstation.audit().after(0, 1000).getLast().deed().equals("photo.erased.DELIVERED"));
        List<AuditRow> rows = workstation.audit().after(0, 1000);
        List<LedgerEntry> visitors = new ArrayList<>();
        workstation.daybook().entries(today).forEach(entry -> visitors.add(LedgerEntryCodec.decode(entry)));
        String visit = workstation.outbox().rows().getFirst().id().toString();

        assertEquals(
                List.of(
                        "program station.enrolled",
                        Practice.ID + " desk.signedIn password",
                        Practice.ID + " case.begun " + visit,
                        Practice.ID + " case.received " + visit,
                        Practice.ID + " case.agreed " + visit,
                        Practice.ID + " case.formRead " + visit,
                        Practice.ID + " card.read " + visit,
                        Practice.ID + " card.read " + visit,
                        Practice.ID + " case.identified " + visit,
                        Practice.ID + " case.photographed " + visit,
                        Practice.ID + " copy.printed " + visit,
                        Practice.ID + " case.sealed " + visit,
                        "photo photo.erased.DELIVERED"), // the city has it
                rows.stream()
                        .map(row ->
                                row.who() + " " + row.deed() + (row.who().equals("photo") ? "" : " " + row.subject()))
                        .map(String::strip)
                        .toList());
        for (AuditRow row : rows) {
            assertEquals("P01", row.where().station());
            assertEquals(today, LocalDate.ofInstant(row.at(), CLOCK.getZone()));
        }
        Set<String> searched = SearchedFor.of(visitors, today);
        assertTrue(searched.size() > 10, "only " + searched.size() + " texts were looked for");
        String trail = rows.toString();
        assertEquals(List.of(), searched.stream().filter(trail::contains).toList());
    }

    private void signIn(FxRobot robot) throws Exception {
        Clicks.on(robot, "#staff-id").write(Practice.ID);
        Clicks.on(robot, "#staff-password").write(Practice.PASSWORD);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until(() -> robot.lookup("#home-next").tryQuery().isPresent());
    }

    private void takesANumberThoughThePaperWasOut(FxRobot robot) throws Exception {
        counter.printer().trouble(Trouble.none().paperFor(0));
        robot.type(KeyCode.F2);
        Clicks.on(robot, "#ticket-purpose-A");
        says(robot, "#ticket-notice-what", "device.printer.OUT_OF_PAPER");
        says(robot, "#ticket-notice-todo", "device.printer.OUT_OF_PAPER.todo");

        counter.printer().trouble(Trouble.none());
        robot.type(KeyCode.F5);
        says(robot, "#ticket-notice-what", "printer.printed");
        assertEquals(1, counter.printer().slips().size());
        next(robot);
        at(Stage.RECEPTION);
    }

    private void receives(FxRobot robot) throws Exception {
        Clicks.on(robot, "#reception-procedure-" + procedure());
        Clicks.on(robot, "#reception-route-at_issue");
        next(robot);
        at(Stage.CONSENT);
        Clicks.on(robot, "#consent-yes");
        next(robot);
        at(Stage.FORM);
    }

    private void readsTheFormThoughTheCameraWasUnplugged(FxRobot robot) throws Exception {
        counter.camera().unplug();
        says(robot, "#form-notice-what", "device.camera.ABSENT");
        says(robot, "#form-notice-todo", "device.camera.ABSENT.todo");
        counter.camera().plug();
        visitor.showForm();
        says(robot, "#form-notice-what", "form.found");
        visitor.putFormDown();
        next(robot);
        at(Stage.IDENTITY);
    }

    private void readsTheCardThoughThePinWasWrongOnce(FxRobot robot) throws Exception {
        visitor.layCard();
        enterPin(robot, "9999");
        until(() -> robot.lookup("#identity-tries")
                .tryQuery()
                .map(OneVisitUiTest::words)
                .orElse("")
                .contains("2"));
        visitor.takeCard();
        visitor.layCard();
        enterPin(robot, PracticeVisitor.PIN);
        until(() -> robot.lookup("#identity-telephone")
                .tryQuery()
                .map(Node::isVisible)
                .orElse(false));
        Clicks.on(robot, "#identity-telephone").write(visitor.telephone());
        next(robot);
        at(Stage.PHOTO);
        visitor.takeCard();
    }

    private void enterPin(FxRobot robot, String pin) throws Exception {
        until(() -> window.screensProperty()
                        .get()
                        .orElseThrow()
                        .identity()
                        .stepProperty()
                        .get()
                instanceof IdentityStep.Asking);
        next(robot);
        until(() -> robot.lookup("#visitor-pin").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        robot.write(pin);
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup("#visitor-pin").tryQuery().isEmpty());
    }

    private void photographs(FxRobot robot) throws Exception {
        until(() -> window.screensProperty()
                                .get()
                                .orElseThrow()
                                .photo()
                                .stepProperty()
                                .get()
                        instanceof PhotoStep.Framing framing
                && !framing.measures().isEmpty()
                && framing.problem().isEmpty());
        robot.type(KeyCode.F8);
        until(() -> window.screensProperty()
                        .get()
                        .orElseThrow()
                        .photo()
                        .stepProperty()
                        .get()
                instanceof PhotoStep.Taken);
        robot.type(KeyCode.F7);
        next(robot);
        at(Stage.PAPER);
    }

    private void sealsThoughTheServerIsAway(FxRobot robot) throws Exception {
        practice.city().away();
        Clicks.on(robot, "#paper-print");
        says(robot, "#paper-notice-what", "paper.printed");
        next(robot);
        until(() -> visitState() instanceof VisitState.Sealed);
        CounterScreens screens = window.screensProperty().get().orElseThrow();
        until(() -> screens.workstation().outbox().rows().getFirst().reason().equals(Optional.of("sync.SERVER_AWAY")));
        assertTrue(texts.get("sync.SERVER_AWAY.todo").contains("続けられます"));

        practice.city().reachable();
        screens.workstation().sync().wake();
        until(() -> screens.workstation().outbox().rows().getFirst().state() == OutboxState.RECEIPTED);
    }

    private String procedure() {
        return window.screensProperty()
                .get()
                .orElseThrow()
                .procedures()
                .getFirst()
                .id();
    }

    private void at(Stage stage) throws TimeoutException {
        until(() -> visitState() instanceof VisitState.Serving serving && serving.stage() == stage);
    }

    private VisitState visitState() {
        return window.screensProperty().get().orElseThrow().visitProperty().get();
    }

    private static void next(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    }

    private void says(FxRobot robot, String node, String key) throws TimeoutException {
        String sentence = texts.get(key);
        until(() -> robot.lookup(node)
                .tryQuery()
                .map(OneVisitUiTest::words)
                .orElse("")
                .equals(sentence));
    }

    private static String words(Node node) {
        return node instanceof Labeled labeled ? labeled.getText() : "";
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, condition);
    }
}
