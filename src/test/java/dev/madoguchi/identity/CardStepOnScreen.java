package dev.madoguchi.identity;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.ResidenceCards;
import dev.madoguchi.device.card.VirtualResidenceCard;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.Display;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.KeyOrder;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The card step in a window with its visitor, and the hands of a clerk. */
final class CardStepOnScreen {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final Path PICTURES = Path.of("target", "screens");
    private static final int LIMIT = 60;

    final Texts texts = new Texts(Locale.JAPANESE);
    final FxBackground background = new FxBackground();
    final InProcessReader reader = new InProcessReader("test reader");
    final List<Applicant> applicants = new CopyOnWriteArrayList<>();
    final List<CardFacts> cards = new CopyOnWriteArrayList<>();
    final IdentityViewModel model;
    final IdentityView view;
    final VisitorScreen screen;
    final VisitorStage visitor;
    final Shell shell;

    CardStepOnScreen(Stage stage) {
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

    void close(FxRobot robot) {
        robot.interact(() -> {
            view.hidden();
            visitor.close();
        });
        background.close();
    }

    void readByNumber(FxRobot robot, String kind) throws Exception {
        reader.insert(ResidenceCards.of(kind));
        asks(IdentityStep.Entry.CARD_NUMBER);
        type(robot, "#identity-number", VirtualResidenceCard.NUMBER.toLowerCase(Locale.ROOT));
        goOn(robot);
        until(() -> step() instanceof IdentityStep.Completing);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A card that was just laid has opened the pad by itself. */
    void enterPin(FxRobot robot, String pin, String picture) throws Exception {
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

    void asks(IdentityStep.Entry entry) throws TimeoutException {
        until(() -> step() instanceof IdentityStep.Asking asking && asking.entry() == entry);
        WaitForAsyncUtils.waitForFxEvents();
    }

    IdentityStep step() {
        return model.stepProperty().get();
    }

    /** An input method gives whole characters, which no robot can type. */
    static void type(FxRobot robot, String field, String words) {
        robot.interact(() -> robot.lookup(field).queryTextInputControl().setText(words));
    }

    static String typed(FxRobot robot, String field) {
        TextInputControl control = robot.lookup(field).queryTextInputControl();
        return control.getText();
    }

    static Button next(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#identity-next").queryButton();
    }

    static Button byFace(FxRobot robot) {
        return robot.lookup("#identity-by-face").queryButton();
    }

    void goOn(FxRobot robot) throws TimeoutException {
        until(() -> !next(robot).isDisabled());
        robot.targetWindow(shell.root().getScene().getWindow());
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void says(FxRobot robot, String node, String sentence) throws TimeoutException {
        until(() ->
                robot.lookup(node).tryQuery().isPresent() && words(robot, node).equals(sentence));
    }

    static List<Node> pictures(FxRobot robot, String place) {
        return List.copyOf(robot.lookup(place).<VBox>query().getChildren());
    }

    static String words(FxRobot robot, String node) {
        return robot.lookup(node).query() instanceof Labeled labeled ? labeled.getText() : "";
    }

    void picture(String name) throws Exception {
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

    static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LIMIT, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
