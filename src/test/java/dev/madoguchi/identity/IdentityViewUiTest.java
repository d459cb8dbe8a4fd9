package dev.madoguchi.identity;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.ResidenceCards;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualMyNumberCard;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.device.card.VirtualResidenceCard;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.Display;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.KeyOrder;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.RailStep;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.ui.VisitorScreen;
import dev.madoguchi.ui.VisitorStage;
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
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The card step as a clerk and a visitor use it, with every card that this counter reads; each state is left as a picture. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class IdentityViewUiTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final Path PICTURES = Path.of("target", "screens");
    private static final VirtualPerson TAKASAKI =
            new VirtualPerson("髙﨑　美咲", "東京都見本市番号札台３－７－２０２", LocalDate.of(1999, 2, 28), 2);
    private static final int LIMIT = 60;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private final InProcessReader reader = new InProcessReader("test reader");
    private final List<Applicant> applicants = new CopyOnWriteArrayList<>();
    private final List<CardFacts> cards = new CopyOnWriteArrayList<>();
    private IdentityViewModel model;
    private IdentityView view;
    private VisitorScreen screen;
    private VisitorStage visitor;
    private Shell shell;

    @Start
    void show(Stage stage) {
        model = new IdentityViewModel(
                new LaidCards(reader, Duration.ZERO, new SecureRandom()), background, NOON, (applicant, facts) -> {
                    applicants.add(applicant);
                    cards.add(facts);
                });
        screen = new VisitorScreen();
        view = new IdentityView(model, KeyOrder.shuffled(new Random(1126)), screen, texts);
        Header header = new Header(texts, NOON, () -> {});
        header.place("見本市", "本庁");
        shell = new Shell(texts, header, new DeviceBoard());
        shell.rail()
                .show(List.of(
                        new RailStep("form", "申請書", RailStep.State.DONE, ""),
                        new RailStep("identity", "本人確認", RailStep.State.CURRENT, ""),
                        new RailStep("photo", "顔写真", RailStep.State.NEXT, "")));
        stage.setScene(Theme.scene(shell.root()));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        visitor = new VisitorStage(screen, "visitor", stage.getScene(), Display.plugged());
        visitor.open();
        shell.show(view);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            view.hidden();
            visitor.close();
            shell.root().getScene().setRoot(new VBox());
        });
        background.close();
    }

    @Test
    void readsALicenceWithItsPinAndAsksForTheSexItDoesNotHold(FxRobot robot) throws Exception {
        picture("card-waiting");
        reader.insert(VirtualCardKind.LICENCE.card(Cards.SAMPLE, Cards.PIN, Cards.CERTIFICATE));
        asks(IdentityStep.Entry.PIN);
        picture("card-licence-asking");
        enterPin(robot, "9999", "card-licence-pad");
        says(robot, "#identity-tries", texts.get("identity.pinTriesLeft", 2));
        enterPin(robot, Cards.PIN, "card-licence-pad-again");
        until(() -> step() instanceof IdentityStep.Completing);
        assertEquals("黒桐　幹也", words(robot, "#identity-hand-name-text"));
        assertTrue(words(robot, "#identity-hand-notes").contains("ミホン"));

        Clicks.on(robot, "#identity-hand-telephone").write("042-000-0000");
        assertTrue(next(robot).isDisabled());
        picture("card-licence-completing");
        Clicks.on(robot, "#identity-hand-sex-male");
        goOn(robot);

        assertEquals(
                new FourItems("黒桐　幹也", "東京都清瀬市観布子南１２−７−２０２", "19800217", Sex.MALE),
                applicants.getFirst().items());
        assertEquals(CardKind.DRIVER_LICENCE, cards.getFirst().kind());
    }

    @Test
    void neverDropsACharacterThatALicenceHasNoCodeFor(FxRobot robot) throws Exception {
        reader.insert(VirtualCardKind.LICENCE_WITHOUT_PIN.card(TAKASAKI, Cards.PIN, Cards.CERTIFICATE));
        asks(IdentityStep.Entry.NOTHING);
        picture("card-licence-without-pin");
        goOn(robot);
        until(() -> step() instanceof IdentityStep.Completing);
        assertEquals("〔外字1〕〔外字2〕　美咲", typed(robot, "#identity-hand-name"));
        assertTrue(robot.lookup("#identity-hand-name").query().isFocused());
        Clicks.on(robot, "#identity-hand-telephone").write("042-000-0000");
        Clicks.on(robot, "#identity-hand-sex-female");
        picture("card-licence-gaiji");
        assertTrue(next(robot).isDisabled());

        type(robot, "#identity-hand-name", "髙﨑　美咲");
        goOn(robot);

        assertEquals("髙﨑　美咲", applicants.getFirst().items().name());
    }

    @Test
    void saysWhoResetsThePinOfALicence(FxRobot robot) throws Exception {
        var licence = VirtualCardKind.LICENCE.card(Cards.SAMPLE, Cards.PIN, Cards.CERTIFICATE);
        reader.insert(licence);
        asks(IdentityStep.Entry.PIN);
        enterPin(robot, "0000", "card-pad");
        says(robot, "#identity-tries", texts.get("identity.pinTriesLeft", 2));
        enterPin(robot, "0000", "card-pad");
        says(robot, "#identity-tries", texts.get("identity.pinTriesLeft", 1));
        assertTrue(next(robot).isDisabled());
        picture("card-licence-last-try");
        Clicks.on(robot, "#identity-last-try");
        enterPin(robot, "0000", "card-pad");

        until(() -> step() instanceof IdentityStep.Blocked);
        WaitForAsyncUtils.waitForFxEvents();
        picture("card-licence-blocked");
        assertEquals(texts.get("identity.licence.blocked"), words(robot, "#identity-notice-what"));
        assertFalse(byFace(robot).isVisible());
    }

    @ParameterizedTest
    @ValueSource(strings = {"residence2", "special2"})
    void readsACardOfTheSecondGenerationAndShowsNameAndAddressAsPictures(String kind, FxRobot robot) throws Exception {
        readByNumber(robot, kind);
        picture("card-" + kind);
        assertTrue(robot.lookup("#identity-hand-birth-text").query().isVisible());
        assertEquals(texts.get("identity.sex.FEMALE"), words(robot, "#identity-hand-sex-text"));
        assertEquals("", typed(robot, "#identity-hand-name"));

        type(robot, "#identity-hand-name", "SAMPLE　MARIA");
        type(robot, "#identity-hand-address", "東京都清瀬市観布子南１２－７－２０２");
        type(robot, "#identity-hand-telephone", "042-000-0000");
        goOn(robot);

        assertEquals(
                new FourItems("SAMPLE　MARIA", "東京都清瀬市観布子南１２－７－２０２", "19901224", Sex.FEMALE),
                applicants.getFirst().items());
        assertEquals(CardKind.RESIDENCE_CARD, cards.getFirst().kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"residence", "special"})
    void readsACardOfTheFirstGenerationWhoseFrontIsOnePicture(String kind, FxRobot robot) throws Exception {
        readByNumber(robot, kind);
        picture("card-" + kind);
        assertEquals("東京都清瀬市観布子南１２－７－２０２", typed(robot, "#identity-hand-address"));
        assertTrue(next(robot).isDisabled());

        type(robot, "#identity-hand-name", "SAMPLE　MARIA");
        type(robot, "#identity-hand-birth", "19901224");
        type(robot, "#identity-hand-telephone", "042-000-0000");
        Clicks.on(robot, "#identity-hand-sex-female");
        goOn(robot);

        assertEquals(
                new FourItems("SAMPLE　MARIA", "東京都清瀬市観布子南１２－７－２０２", "19901224", Sex.FEMALE),
                applicants.getFirst().items());
    }

    @Test
    void forgetsPicturesAndWordsWhenTheVisitorGoes(FxRobot robot) throws Exception {
        readByNumber(robot, "residence2");
        type(robot, "#identity-hand-name", "SAMPLE　MARIA");
        assertFalse(pictures(robot, "#identity-card-pictures").isEmpty());
        assertFalse(pictures(robot, "#identity-hand-name-beside").isEmpty());

        robot.interact(view::hidden);

        assertEquals(List.of(), pictures(robot, "#identity-card-pictures"));
        assertEquals(List.of(), pictures(robot, "#identity-hand-name-beside"));
        for (String item : List.of("name", "address", "birth", "telephone")) {
            assertEquals("", typed(robot, "#identity-hand-" + item));
            assertEquals("", words(robot, "#identity-hand-" + item + "-text"));
        }
        assertEquals("", words(robot, "#identity-hand-sex-text"));
    }

    @Test
    void keepsTheCardNumberThatWasTypedAfterAFailureAndForgetsItForTheNextVisitor(FxRobot robot) throws Exception {
        reader.insert(ResidenceCards.of("residence2"));
        asks(IdentityStep.Entry.CARD_NUMBER);
        type(robot, "#identity-number", "ZZ1234567");
        assertEquals(texts.get("identity.number.short", 3), words(robot, "#identity-number-said"));
        type(robot, "#identity-number", "Z01");
        assertEquals(texts.get("identity.number.noLetter", 2, '0'), words(robot, "#identity-number-said"));
        picture("card-number-slip");
        type(robot, "#identity-number", "ZZ12345678ZY");
        goOn(robot);
        says(robot, "#identity-notice-what", texts.get("identity.residence.wrongNumber"));
        picture("card-number-wrong");

        reader.remove();
        goOn(robot);
        until(() -> step() instanceof IdentityStep.Failed);
        reader.insert(ResidenceCards.of("residence2"));
        asks(IdentityStep.Entry.CARD_NUMBER);
        assertEquals("ZZ12345678ZY", typed(robot, "#identity-number"));

        robot.interact(() -> {
            view.hidden();
            visitor.close();
            view.shown();
        });
        assertEquals("", typed(robot, "#identity-number"));
    }

    @Test
    void readsTheFourItemsByTheNumbersOnTheFaceWhenThePinIsBlocked(FxRobot robot) throws Exception {
        VirtualMyNumberCard card = Cards.myNumber();
        reader.insert(card);
        asks(IdentityStep.Entry.PIN);
        assertFalse(byFace(robot).isDisabled());
        enterPin(robot, "0000", "card-pad");
        says(robot, "#identity-tries", texts.get("identity.pinTriesLeft", 2));
        enterPin(robot, "0000", "card-pad");
        says(robot, "#identity-tries", texts.get("identity.pinTriesLeft", 1));
        Clicks.on(robot, "#identity-last-try");
        enterPin(robot, "0000", "card-pad");
        until(() -> step() instanceof IdentityStep.Blocked);
        WaitForAsyncUtils.waitForFxEvents();
        picture("card-blocked");

        Clicks.on(robot, "#identity-by-face");
        asks(IdentityStep.Entry.FACE_NUMBER);
        writeFace(robot, "2286");
        picture("card-face-number");
        goOn(robot);
        says(robot, "#identity-notice-what", texts.get("identity.face.wrong", 9));
        type(robot, "#identity-face-code", "2285");
        goOn(robot);
        until(() -> step() instanceof IdentityStep.Confirming);
        Clicks.on(robot, "#identity-telephone").write("042-000-0000");
        picture("card-confirming");
        goOn(robot);

        assertEquals("黒桐　幹也", applicants.getFirst().items().name());
        assertEquals(0, card.pinTries());
        assertEquals(10, card.faceNumberTries());
    }

    @Test
    void wipesThePadHoweverItEndsAndCoversTheClerksScreenMeanwhile(FxRobot robot) throws Exception {
        reader.insert(Cards.myNumber());
        asks(IdentityStep.Entry.PIN);
        Button entry = next(robot);
        until(() -> robot.lookup("#visitor-pin").tryQuery().isPresent());
        Window clerk = shell.root().getScene().getWindow();
        Window visitors = robot.lookup("#visitor").query().getScene().getWindow();
        assertTrue(visitors.getX() <= clerk.getX() && visitors.getWidth() >= clerk.getWidth());
        assertTrue(visitors.getHeight() >= clerk.getHeight());
        assertTrue(entry.isDisabled());
        picture("card-visitor-entering");

        robot.targetWindow(visitors).write("1");
        Clicks.on(Clicks.on(robot, "#visitor-pin-2"), "#visitor-pin-3");
        assertEquals("●●●○", words(robot, "#visitor-pin-dots"));
        Node pad = robot.lookup("#visitor-pin").query();
        Clicks.on(robot, "#visitor-pin-cancel");

        until(() -> !visitors.isShowing());
        assertEquals("○○○○", ((Labeled) pad.lookup("#visitor-pin-dots")).getText());
        asks(IdentityStep.Entry.PIN);
        assertFalse(entry.isDisabled());
        assertEquals(3, model.stepProperty().get().tries().orElseThrow());

        goOn(robot);
        until(() -> robot.lookup("#visitor-pin").tryQuery().isPresent());
        assertEquals("○○○○", words(robot, "#visitor-pin-dots"));
        robot.interact(() -> shell.root().lookup("#identity-pin-cancel").fireEvent(new ActionEvent()));
        until(() -> robot.lookup("#visitor-pin").tryQuery().isEmpty());
    }

    private void readByNumber(FxRobot robot, String kind) throws Exception {
        reader.insert(ResidenceCards.of(kind));
        asks(IdentityStep.Entry.CARD_NUMBER);
        type(robot, "#identity-number", VirtualResidenceCard.NUMBER.toLowerCase(Locale.ROOT));
        goOn(robot);
        until(() -> step() instanceof IdentityStep.Completing);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void writeFace(FxRobot robot, String code) {
        type(robot, "#identity-face-birth", "550217");
        type(robot, "#identity-face-expiry", "2035");
        type(robot, "#identity-face-code", code);
    }

    /** A card that was just laid has opened the pad by itself. */
    private void enterPin(FxRobot robot, String pin, String picture) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        if (robot.lookup("#visitor-pin").tryQuery().isEmpty()) {
            goOn(robot);
        }
        until(() -> robot.lookup("#visitor-pin").tryQuery().isPresent());
        Window pad = robot.lookup("#visitor-pin").query().getScene().getWindow();
        robot.targetWindow(pad);
        robot.write(pin);
        save(pad, picture);
        robot.type(KeyCode.ENTER);
        until(() -> !pad.isShowing() && !(step() instanceof IdentityStep.Checking));
        WaitForAsyncUtils.waitForFxEvents();
        robot.targetWindow(shell.root().getScene().getWindow());
    }

    private void asks(IdentityStep.Entry entry) throws TimeoutException {
        until(() -> step() instanceof IdentityStep.Asking asking && asking.entry() == entry);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private IdentityStep step() {
        return model.stepProperty().get();
    }

    /** An input method gives whole characters, which no robot can type. */
    private static void type(FxRobot robot, String field, String words) {
        robot.interact(() -> robot.lookup(field).queryTextInputControl().setText(words));
    }

    private static String typed(FxRobot robot, String field) {
        TextInputControl control = robot.lookup(field).queryTextInputControl();
        return control.getText();
    }

    private static Button next(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#identity-next").queryButton();
    }

    private static Button byFace(FxRobot robot) {
        return robot.lookup("#identity-by-face").queryButton();
    }

    private void goOn(FxRobot robot) {
        assertFalse(next(robot).isDisabled());
        robot.targetWindow(shell.root().getScene().getWindow());
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void says(FxRobot robot, String node, String sentence) throws TimeoutException {
        until(() ->
                robot.lookup(node).tryQuery().isPresent() && words(robot, node).equals(sentence));
    }

    private static List<Node> pictures(FxRobot robot, String place) {
        return List.copyOf(robot.lookup(place).<VBox>query().getChildren());
    }

    private static String words(FxRobot robot, String node) {
        return robot.lookup(node).query() instanceof Labeled labeled ? labeled.getText() : "";
    }

    private void picture(String name) throws Exception {
        save(shell.root().getScene().getWindow(), name);
    }

    private static void save(Window window, String name) throws Exception {
        Files.createDirectories(PICTURES);
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(1000L * LIMIT, () -> {
            Screenshot.save(window.getScene(), PICTURES.resolve(name + ".png"));
            return null;
        });
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
