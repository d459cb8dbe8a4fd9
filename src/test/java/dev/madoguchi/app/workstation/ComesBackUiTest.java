package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.aside.AsideReason;
import dev.madoguchi.aside.AsideStep;
import dev.madoguchi.closing.Blocker;
import dev.madoguchi.closing.ClosingStep;
import dev.madoguchi.device.printer.Slip;
import dev.madoguchi.guide.GuideStep;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.reception.ReceptionStep;
import dev.madoguchi.ticket.TicketStep;
import dev.madoguchi.ui.Fitting;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Look;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A visitor is guided, received, goes away for a paper, comes back by the number of the slip, and does not come back. By keys. */
@SuppressWarnings("NullAway.Init")
class ComesBackUiTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Look DOUBLE = new Look(200, false);
    private static javafx.stage.Stage primary;

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private Practice practice;
    private CounterWindow window;
    private CounterScreens screens;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        primary = FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", "kokubunji.yaml"));
        var place = new Practice.Place(folder, profile, profile.sites().getFirst(), DeviceAddresses.simulated());
        practice = Practice.open(place, texts, CLOCK);
        window = Toolkit.call(() -> {
            CounterWindow made = practice.window(place, new SimulatedDocumentPrinter(), texts, background);
            primary.setScene(made.scene());
            primary.show();
            made.open();
            made.signIn().signIn(Practice.ID, Practice.PASSWORD.toCharArray());
            return made;
        });
        screens = Watching.until(window.screensProperty(), Optional::isPresent, LIMIT)
                .orElseThrow();
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> {
            window.leaveDesk();
            window.close();
        });
        practice.close();
        background.close();
    }

    @Test
    void guidesReceivesPutsAsideAndTakesUpAgain() throws Exception {
        with(KeyCode.CONTROL, KeyCode.G);
        picture("guide-asks");
        robot.type(KeyCode.DIGIT1).type(KeyCode.DIGIT1).type(KeyCode.DIGIT3).type(KeyCode.DIGIT1);
        Watching.until(screens.guide().stepProperty(), GuideStep.Advised.class::isInstance, LIMIT);
        picture("guide-advises");
        robot.type(KeyCode.F6);
        until(() -> slips().size() == 1);
        with(KeyCode.CONTROL, KeyCode.ENTER);

        Watching.until(screens.ticket().stepProperty(), TicketStep.Printed.class::isInstance, LIMIT);
        with(KeyCode.CONTROL, KeyCode.ENTER);
        serving(Stage.RECEPTION);
        assertTrue(screens.reception().stepProperty().get() instanceof ReceptionStep.Ready, "the answers are kept");

        with(KeyCode.CONTROL, KeyCode.S);
        picture("put-aside-asks");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(screens.reception().stepProperty().get() instanceof ReceptionStep.Ready, "nothing was lost");
        with(KeyCode.CONTROL, KeyCode.S);
        robot.type(KeyCode.DIGIT2);
        with(KeyCode.CONTROL, KeyCode.ENTER);
        AsideCase put = putAside();
        assertEquals(AsideReason.DOCUMENT, put.reason());
        assertEquals(Optional.of(Route.AT_ISSUE), put.kept().route());
        until(() -> slips().size() == 3);
        until(() -> robot.lookup("#ended-notice-todo").tryQuery().isPresent());
        picture("put-aside-done");
        ImageIO.write(
                slips().getLast().image(),
                "png",
                pictures().resolve("aside-slip.png").toFile());

        takeUp(put);
        serving(Stage.RECEPTION);
        assertTrue(screens.reception().stepProperty().get() instanceof ReceptionStep.Ready, "the choices are kept");
        assertEquals(List.of(), screens.workstation().visitsAside().cases().waiting());
    }

    @Test
    void keepsTheDayOpenUntilACaseThatNobodyComesBackForIsEnded() throws Exception {
        LocalDate today = LocalDate.now(CLOCK);
        Toolkit.run(screens::nextVisitor);
        Toolkit.run(
                () -> screens.ticket().issue(screens.series(screens.procedures().getFirst())));
        Watching.until(screens.ticket().stepProperty(), TicketStep.Printed.class::isInstance, LIMIT);
        Toolkit.run(() -> screens.ticket().goOn());
        serving(Stage.RECEPTION);
        with(KeyCode.CONTROL, KeyCode.S);
        robot.type(KeyCode.DIGIT1);
        with(KeyCode.CONTROL, KeyCode.ENTER);
        AsideCase put = putAside();

        assertEquals(List.of(put.visit()), screens.workstation().daybook().drafts(today));
        assertEquals(List.of(Blocker.Reason.OPEN_DRAFT), blockers());
        Toolkit.run(screens::goHome);
        until(() -> robot.lookup("#home-tile-aside").tryQuery().isPresent());
        picture("home-day-aside");
        for (String kind : List.of("home-counter", "home-booth", "home-city")) {
            Toolkit.run(Objects.requireNonNull(screens.office().get(kind)));
            picture(kind);
        }
        Toolkit.run(screens::goHome);
        with(KeyCode.CONTROL, KeyCode.S);
        until(() -> robot.lookup("#aside-end-" + put.number()).tryQuery().isPresent());
        picture("aside");
        Toolkit.run(() -> screens.aside().end(put));
        Watching.until(screens.aside().stepProperty(), now -> now.told() instanceof AsideStep.Told.Ended, LIMIT);

        assertEquals(List.of(), screens.workstation().daybook().drafts(today));
        assertEquals(List.of(), blockers());
        Toolkit.run(screens::goAside);
        until(() -> screens.aside().stepProperty().get().rows().stream().noneMatch(AsideStep.Row::opens));
        picture("aside-ended");
        assertEquals(
                1,
                screens.workstation()
                        .books()
                        .tallies()
                        .totals(today, "city-hall")
                        .get("putAside.FORM"));
        takeUp(put);
        Watching.until(screens.ticket().stepProperty(), TicketStep.Printed.class::isInstance, LIMIT);
    }

    /** What keeps the day open, as the closing screen says. */
    private List<Blocker.Reason> blockers() {
        Toolkit.run(screens::goClosing);
        Toolkit.run(() -> screens.closing().look());
        ClosingStep.Ready ready = (ClosingStep.Ready)
                Watching.until(screens.closing().stepProperty(), ClosingStep.Ready.class::isInstance, LIMIT);
        return ready.blockers().stream().map(Blocker::reason).toList();
    }

    private AsideCase putAside() {
        return ((VisitState.Aside) Watching.until(screens.visitProperty(), VisitState.Aside.class::isInstance, LIMIT))
                .put();
    }

    /** By the number, as a scanner types it. */
    private void takeUp(AsideCase put) {
        Toolkit.run(screens::goAside);
        robot.interact(
                () -> robot.lookup("#aside-number").queryTextInputControl().setText(put.label()));
        with(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private List<Slip> slips() {
        return practice.devices().simulated().orElseThrow().printer().slips();
    }

    private void with(KeyCode hold, KeyCode key) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(hold).type(key).release(hold);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void serving(Stage stage) {
        Watching.until(
                screens.visitProperty(),
                state -> state instanceof VisitState.Serving serving && serving.stage() == stage,
                LIMIT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, SECONDS, condition);
    }

    private static Path pictures() throws Exception {
        return Files.createDirectories(Path.of("target", "screens"));
    }

    private void picture(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        for (Look look : List.of(Look.USUAL, DOUBLE)) {
            var fitting = new Fitting(Theme.WIDTH, Theme.HEIGHT, look);
            Path file = pictures().resolve(name + "-" + look.percent() + ".png");
            Toolkit.run(() -> fitting.examine(window.scene(), () -> save(fitting, file)));
        }
    }

    private void save(Fitting fitting, Path file) {
        try {
            ImageIO.write(fitting.picture(window.scene()), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
