package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.CLOCK;
import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.aside.AsideReason;
import dev.madoguchi.aside.AsideStep;
import dev.madoguchi.closing.Blocker;
import dev.madoguchi.closing.ClosingStep;
import dev.madoguchi.device.printer.Slip;
import dev.madoguchi.guide.GuideStep;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.reception.ReceptionStep;
import dev.madoguchi.ticket.TicketStep;
import dev.madoguchi.ui.Fitting;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.Look;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.VisitState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A visitor is guided, received, goes away for a paper, comes back by the number of the slip, and does not come back. By keys. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class ComesBackUiTest {
    private static final Look DOUBLE = new Look(200, false);

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private PracticeWindow desk;
    private CounterScreens screens;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, "kokubunji.yaml");
        desk.signIn();
        screens = desk.screens();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void guidesReceivesPutsAsideAndTakesUpAgain() throws Exception {
        hands.keys(KeyCode.CONTROL, KeyCode.G);
        picture("guide-asks");
        hands.type(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT3, KeyCode.DIGIT1);
        Watching.until(screens.guide().stepProperty(), GuideStep.Advised.class::isInstance, LIMIT);
        picture("guide-advises");
        hands.type(KeyCode.F6);
        until(() -> slips().size() == 1);
        hands.next();

        Watching.until(screens.ticket().stepProperty(), TicketStep.Printed.class::isInstance, LIMIT);
        hands.next();
        desk.at(Stage.RECEPTION);
        assertTrue(screens.reception().stepProperty().get() instanceof ReceptionStep.Ready, "the answers are kept");

        hands.keys(KeyCode.CONTROL, KeyCode.S);
        picture("put-aside-asks");
        hands.type(KeyCode.ESCAPE);
        assertTrue(screens.reception().stepProperty().get() instanceof ReceptionStep.Ready, "nothing was lost");
        hands.keys(KeyCode.CONTROL, KeyCode.S);
        hands.type(KeyCode.DIGIT2);
        hands.next();
        AsideCase put = putAside();
        assertEquals(AsideReason.DOCUMENT, put.reason());
        assertEquals(Optional.of(Route.AT_ISSUE), put.kept().route());
        until(() -> slips().size() == 3);
        hands.shown("#ended-notice-todo");
        picture("put-aside-done");
        ImageIO.write(
                slips().getLast().image(),
                "png",
                pictures().resolve("aside-slip.png").toFile());

        takeUp(put);
        desk.at(Stage.RECEPTION);
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
        desk.at(Stage.RECEPTION);
        hands.keys(KeyCode.CONTROL, KeyCode.S);
        hands.type(KeyCode.DIGIT1);
        hands.next();
        AsideCase put = putAside();

        assertEquals(List.of(put.visit()), screens.workstation().daybook().drafts(today));
        assertEquals(List.of(Blocker.Reason.OPEN_DRAFT), blockers());
        Toolkit.run(screens::goHome);
        hands.shown("#home-tile-aside");
        picture("home-day-aside");
        for (String kind : List.of("home-counter", "home-booth", "home-city")) {
            Toolkit.run(Objects.requireNonNull(screens.office().get(kind)));
            picture(kind);
        }
        Toolkit.run(screens::goHome);
        hands.keys(KeyCode.CONTROL, KeyCode.S);
        hands.shown("#aside-end-" + put.number());
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
        hands.shown("#aside-number");
        Toolkit.run(() -> hands.find("#aside-number", TextInputControl.class).setText(put.label()));
        hands.next();
    }

    private List<Slip> slips() {
        return desk.counter().printer().slips();
    }

    private static Path pictures() throws Exception {
        return Files.createDirectories(Path.of("target", "screens"));
    }

    private void picture(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        for (Look look : List.of(Look.USUAL, DOUBLE)) {
            var fitting = new Fitting(Theme.WIDTH, Theme.HEIGHT, look);
            Path file = pictures().resolve(name + "-" + look.percent() + ".png");
            Toolkit.run(() -> fitting.examine(desk.window().scene(), () -> save(fitting, file)));
        }
    }

    private void save(Fitting fitting, Path file) {
        try {
            ImageIO.write(fitting.picture(desk.window().scene()), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
