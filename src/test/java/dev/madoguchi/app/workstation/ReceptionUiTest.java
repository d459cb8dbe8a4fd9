package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualCertificate;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.reception.CardAnswer;
import dev.madoguchi.reception.CardWatch;
import dev.madoguchi.reception.HeldCard;
import dev.madoguchi.reception.HeldCard.Certificate;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.reception.ReceptionStep;
import dev.madoguchi.reception.ReceptionView;
import dev.madoguchi.reception.ReceptionViewModel;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.visit.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The reception in its frame, with a virtual card on a reader of memory, by keys. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class ReceptionUiTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));
    private static final Path PICTURES = Path.of("target", "screens");
    /** Until 2029-08-16 in Tokyo, and until yesterday. Made once: an RSA key takes most of a second. */
    private static final VirtualCertificate LONG = VirtualCertificate.issue(
            NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(1000)), new SecureRandom());

    private static final VirtualCertificate ENDED =
            VirtualCertificate.issue(NOW.minus(Duration.ofDays(90)), NOW.minus(Duration.ofDays(1)), new SecureRandom());

    private final InProcessReader reader = new InProcessReader("test reader");
    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private final List<Reception> settled = new CopyOnWriteArrayList<>();
    private Scene scene;
    private Shell shell;
    private ReceptionViewModel model;

    @Start
    void show(javafx.stage.Stage stage) {
        shell = new Shell(texts, new Header(texts, CLOCK, () -> {}), new DeviceBoard());
        shell.header().visitor(Optional.of("A-012"));
        shell.rail().show(new VisitRail(texts).at(Stage.RECEPTION, false));
        scene = Theme.scene(shell.root());
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(60_000, model::forget);
    }

    /** 002 §6, F69: the certificate has ended. */
    @Test
    void tellsFromTheCardThatTheCertificateHasEndedAndWhereToGo(FxRobot robot) throws Exception {
        receive("toin");
        robot.type(KeyCode.DIGIT3).type(KeyCode.Y);
        until(() -> model.stepProperty().get() instanceof ReceptionStep.Asking asking
                && asking.open() == ReceptionStep.Open.CARD);
        picture("reception-asks-card");

        reader.insert(VirtualCardKind.MY_NUMBER.card(VirtualPerson.number(1), "1234", ENDED));

        until(() -> words(robot, "#reception-notice-what").equals(texts.get("reception.why.CERTIFICATE_EXPIRED")));
        assertTrue(words(robot, "#reception-notice-todo").contains("お住まいの市区町村の窓口"));
        assertTrue(words(robot, "#reception-notice-todo").contains("002 §6"));
        picture("reception-certificate-ended");
    }

    /** 002 §6 without a reader: the clerk answers by hand. */
    @Test
    void goesOnByHandWhenTheReaderIsUnplugged(FxRobot robot) throws Exception {
        reader.plugged(false);
        receive("toin");
        robot.type(KeyCode.DIGIT3).type(KeyCode.N);
        until(() -> words(robot, "#reception-card").contains("下から選んでも進めます"));
        picture("reception-no-reader");

        robot.type(KeyCode.U);
        until(() -> model.stepProperty().get() instanceof ReceptionStep.Ready);
        assertTrue(words(robot, "#reception-notice-what").contains("ほかの市区町村"));
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);

        until(() -> settled.size() == 1);
        assertEquals(
                new CardAnswer.Said(CardAnswer.Holding.CERTIFICATE),
                settled.getFirst().shown().card());
    }

    /** Domain-facts 1.10: too early to renew, and a reason of the profile for going on. */
    @Test
    void goesOnForAReasonThoughTheCardMayNotBeRenewedYet(FxRobot robot) throws Exception {
        receive("kokubunji");
        reader.insert(VirtualCardKind.MY_NUMBER.card(VirtualPerson.number(1), "1234", LONG));
        robot.type(KeyCode.DIGIT1);

        until(() -> words(robot, "#reception-notice-todo").contains("2029年5月17日"));
        picture("reception-too-early");
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
        until(() -> model.stepProperty().get() instanceof ReceptionStep.Ready);
        picture("reception-excepted");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);

        until(() -> settled.size() == 1);
        assertEquals(Optional.of("カードの破損・汚損"), settled.getFirst().shown().exception());
        assertEquals(
                new CardAnswer.Read(new HeldCard(Optional.empty(), new Certificate.Until(LocalDate.of(2029, 8, 16)))),
                settled.getFirst().shown().card());
    }

    /** F71, 003 §7-1(1)ウ, (2)ア: who keeps the licence applies on their own telephone. */
    @Test
    void changesToTheVisitorsTelephoneWhereTheLicenceIsToStay(FxRobot robot) throws Exception {
        receive("kitakyushu");
        reader.insert(VirtualCardKind.MY_NUMBER_LICENCE.card(VirtualPerson.number(1), "1234", ENDED));
        robot.type(KeyCode.DIGIT1).type(KeyCode.Y).type(KeyCode.O);
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
        until(() -> words(robot, "#reception-card").contains("マイナ免許証あり"));
        until(() -> words(robot, "#reception-notice-what").equals(texts.get("reception.why.LICENCE_KEPT")));
        picture("reception-licence");

        robot.type(KeyCode.F5);

        until(() -> model.stepProperty().get() instanceof ReceptionStep.Ready);
        picture("reception-telephone");
    }

    /** 003 §7-1(1)エ: no form. */
    @Test
    void showsTheWayToTheDeskWithTheForms(FxRobot robot) throws Exception {
        receive("yatsushiro");
        robot.type(KeyCode.DIGIT2).type(KeyCode.T);

        until(() -> words(robot, "#reception-notice-what").equals(texts.get("reception.why.NO_FORM")));

        picture("reception-no-form");
    }

    private void receive(String name) throws ProfileException, TimeoutException {
        Profile profile = Profiles.read(Path.of("sample-config", name + ".yaml"));
        Site site = profile.sites().getFirst();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            model = new ReceptionViewModel(
                    new ReceptionViewModel.Counter(profile, site, procedure -> Optional.empty(), CLOCK),
                    new CardWatch(new HeldCards(CLOCK).on(reader), background),
                    settled::add,
                    left -> {});
            shell.header().place(profile.name(), site.name());
            shell.show(new ReceptionView(model, texts));
        });
    }

    private void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Screenshot.save(scene, PICTURES.resolve(name + ".png"));
            return true;
        });
    }

    private static String words(FxRobot robot, String node) {
        return robot.lookup(node).tryQuery().map(ReceptionUiTest::words).orElse("");
    }

    private static String words(Node node) {
        return node instanceof Labeled labeled ? labeled.getText() : "";
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
