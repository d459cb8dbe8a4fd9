package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualCertificate;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.form.FormStep;
import dev.madoguchi.identity.IdentityStep;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.reception.CardDoubt;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.ticket.TicketStep;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A visitor whose card, read at its own step, may not be renewed yet: told before the photo is taken (domain-facts 1.10, 002 §6). */
@SuppressWarnings("NullAway.Init")
class CardCheckVisitTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ApplicationId ID = ApplicationId.invented(7);

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private Profile profile;
    private Practice practice;
    private CounterWindow window;
    private CounterScreens screens;

    private static javafx.stage.Stage primary;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        primary = FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        stop();
        background.close();
    }

    @Test
    void goesOnForAReasonAlsoAfterTheProgramWasStartedAnew() throws Exception {
        open("kokubunji.yaml");
        untilTheCardIsRead();
        serving(Stage.CARD_CHECK);
        says("#card-check-notice-what", texts.get(Why.RENEWAL_NOT_OPEN.messageKey()));
        picture("card-check-reasons");
        stop();
        open("kokubunji.yaml");

        resume();
        serving(Stage.CARD_CHECK);
        says("#card-check-notice-what", texts.get(Why.RENEWAL_NOT_OPEN.messageKey()));
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);

        serving(Stage.PHOTO);
        var settled = new CardDoubt(Why.RENEWAL_NOT_OPEN, Optional.of("カードの破損・汚損"));
        assertEquals(Optional.of(settled), visit().doubt());
        assertEquals(
                Optional.of(settled),
                screens.workstation().drafts().resume(visit().id()).doubt());
    }

    /** 東員町 gives no reason for going on: the visitor is shown the way. */
    @Test
    void endsTheVisitWhereTheProfileGivesNoReason() throws Exception {
        open("toin.yaml");
        untilTheCardIsRead();
        serving(Stage.CARD_CHECK);
        picture("card-check-closed");
        assertTrue(robot.lookup("#card-check-next").queryButton().isDisabled());

        robot.type(KeyCode.F10);

        Watching.until(screens.visitProperty(), VisitState.Left.class::isInstance, LIMIT);
        assertEquals(0, screens.workstation().drafts().open().size());
        var counts = screens.workstation()
                .books()
                .tallies()
                .totals(LocalDate.now(CLOCK), profile.sites().getFirst().id());
        assertEquals(Map.of("left.CARD_CHECK", 1, "guided.RENEWAL_NOT_OPEN", 1), counts);
    }

    /** F51: the same form in the next visit, while the first one lies aside as a draft. */
    @Test
    void warnsOfAFormThatAnotherVisitOfTodayHas() throws Exception {
        open("kokubunji.yaml");
        untilTheCardIsRead();
        serving(Stage.CARD_CHECK);
        practice.devices().simulated().orElseThrow().desk().slot().remove(); // or the next reception would hear of it
        Toolkit.run(window::leaveDesk);
        signIn();

        untilTheForm();
        Toolkit.run(() -> screens.form().typed(ID.digits()));
        var step = screens.form().stepProperty();
        var used = (FormStep.UsedBefore) Watching.until(step, FormStep.UsedBefore.class::isInstance, LIMIT);
        assertEquals("A-001", used.earlier().ticket());
        picture("form-used");
        robot.type(KeyCode.F7);
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);

        serving(Stage.IDENTITY);
        assertEquals(Optional.of(ID), visit().applicationId());
    }

    private void open(String profileFile) throws Exception {
        profile = Profiles.read(Path.of("sample-config", profileFile));
        var place = new Practice.Place(folder, profile, profile.sites().getFirst(), DeviceAddresses.simulated());
        practice = Practice.open(place, texts, CLOCK);
        window = Toolkit.call(() -> {
            CounterWindow made = practice.window(place, new SimulatedDocumentPrinter(), texts, background);
            primary.setScene(made.scene());
            primary.show();
            made.open();
            return made;
        });
        signIn();
    }

    private void signIn() {
        Toolkit.run(() -> window.signIn().signIn(Practice.ID, Practice.PASSWORD.toCharArray()));
        screens = Watching.until(window.screensProperty(), Optional::isPresent, LIMIT)
                .orElseThrow();
    }

    private void stop() {
        Toolkit.run(() -> {
            window.leaveDesk();
            window.close();
        });
        practice.close();
    }

    private void untilTheForm() {
        Procedure application = profile.procedure("application").orElseThrow();
        Toolkit.run(screens::nextVisitor);
        Toolkit.run(() -> screens.ticket().issue(screens.series(application)));
        Watching.until(screens.ticket().stepProperty(), TicketStep.Printed.class::isInstance, LIMIT);
        Toolkit.run(screens.ticket()::goOn);
        serving(Stage.RECEPTION);
        Toolkit.run(() -> {
            screens.reception().choose(application);
            screens.reception().choose(Residency.RESIDENT);
            screens.reception().choose(application.routes().getFirst());
            screens.reception().goOn();
        });
        serving(Stage.CONSENT);
        Toolkit.run(screens.consent()::agree);
        serving(Stage.FORM);
    }

    private void untilTheCardIsRead() throws Exception {
        untilTheForm();
        Toolkit.run(() -> screens.form().typed(ID.digits()));
        Watching.until(screens.form().stepProperty(), FormStep.Found.class::isInstance, LIMIT);
        Toolkit.run(screens.form()::goOn);
        serving(Stage.IDENTITY);
        var certificate = VirtualCertificate.issue(
                CLOCK.instant().minus(Duration.ofDays(100)),
                CLOCK.instant().plus(Duration.ofDays(1000)),
                new SecureRandom());
        practice.devices()
                .simulated()
                .orElseThrow()
                .desk()
                .slot()
                .insert(VirtualCardKind.MY_NUMBER.card(VirtualPerson.number(1), PracticeVisitor.PIN, certificate));
        var identity = screens.identity();
        Watching.until(identity.stepProperty(), IdentityStep.Asking.class::isInstance, LIMIT);
        Toolkit.run(() -> identity.enter(PracticeVisitor.PIN.toCharArray(), false));
        Watching.until(identity.stepProperty(), IdentityStep.Confirming.class::isInstance, LIMIT);
        picture("identity-confirming");
        assertTrue(Toolkit.call(() -> identity.confirm("090-0000-0001")));
    }

    private void resume() throws Exception {
        WaitForAsyncUtils.waitFor(
                30, SECONDS, () -> robot.lookup("#home-resume-A-001").tryQuery().isPresent());
        Clicks.on(robot, "#home-resume-A-001");
    }

    private void picture(String name) throws Exception {
        Path pictures = Files.createDirectories(Path.of("target", "screens"));
        WaitForAsyncUtils.waitForFxEvents();
        Toolkit.call(() -> {
            Screenshot.save(window.scene(), pictures.resolve(name + ".png"));
            return true;
        });
    }

    private void says(String node, String words) throws Exception {
        WaitForAsyncUtils.waitFor(
                30,
                SECONDS,
                () -> robot.lookup(node)
                        .tryQuery()
                        .filter(found -> found instanceof Labeled label
                                && label.getText().equals(words))
                        .isPresent());
    }

    private Visit visit() {
        return Toolkit.call(screens::visit).orElseThrow();
    }

    private void serving(Stage stage) {
        Watching.until(
                screens.visitProperty(),
                state -> state instanceof VisitState.Serving serving && serving.stage() == stage,
                LIMIT);
    }
}
