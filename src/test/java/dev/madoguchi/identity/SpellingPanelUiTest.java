package dev.madoguchi.identity;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.ScreenFont;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The name on the card beside the one on the form, on the card step. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class SpellingPanelUiTest {
    private static final FourItems ITEMS = new FourItems("髙﨑　葛󠄀城　𠮷美", "東京都見本市窓口町１－２－３", "19850412", Sex.FEMALE);

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final ObjectProperty<IdentityStep> step = new SimpleObjectProperty<>(new IdentityStep.Waiting());
    private Scene scene;

    @Start
    void show(Stage stage) {
        VBox panel = new ItemsPanel(step, texts).root();
        panel.getStyleClass().addAll("panel", "step");
        scene = Theme.scene(new StackPane(panel));
        stage.setScene(scene);
        stage.show();
        step.set(new IdentityStep.Confirming(
                ITEMS, new CardFacts(CardKind.MY_NUMBER, Optional.empty(), Optional.empty())));
    }

    @Test
    void tellsEachDifferenceInWritingWithItsPlace(FxRobot robot) throws Exception {
        type(robot, "高崎 葛城　吉美");

        until(() -> words(robot, "#identity-differences")
                .equals(String.join(
                        "　／　",
                        "1文字目：カード「髙」　申請書「高」（異体字）",
                        "2文字目：カード「﨑」　申請書「崎」（異体字）",
                        "3文字目：カード空白〔U+3000〕　申請書空白〔U+0020〕（空白）",
                        "4文字目：カード「葛〔U+845B U+E0100〕」　申請書「葛」（字形の選択）",
                        "7文字目：カード" + shown("𠮷") + "　申請書「吉」（異体字）")));
        picture("spelling-folded");
    }

    @Test
    void tellsWhereTheNamesDiffer(FxRobot robot) throws Exception {
        type(robot, "髙﨑　葛󠄀木　𠮷美");

        until(() -> words(robot, "#identity-differences").equals("カードの5文字目「城」、申請書の5文字目「木」"));
        picture("spelling-different");
    }

    @Test
    void saysThatItIsTheSameSoFarAndAtTheEndThatItIsTheSame(FxRobot robot) throws Exception {
        type(robot, "髙﨑");
        until(() -> verdict(robot).equals(texts.get("identity.compare.soFar")));

        type(robot, "髙﨑　葛󠄀城　𠮷美");
        until(() -> verdict(robot).equals(texts.get("identity.compare.same")));
        picture("spelling-same");
    }

    @Test
    void marksWhatTheScreenCannotBeTrustedWith(FxRobot robot) throws Exception {
        until(() -> words(robot, "#identity-name")
                .equals("髙﨑　葛〔U+845B U+E0100〕城　" + shown("𠮷").replaceAll("[「」]", "") + "美"));
    }

    @Test
    void keepsNothingOfWhatWasTypedForTheNextVisitor(FxRobot robot) throws Exception {
        type(robot, "高崎 葛城　吉美");
        until(() -> !words(robot, "#identity-differences").isEmpty());

        robot.interact(() -> step.set(new IdentityStep.Waiting()));

        assertEquals(
                "", robot.lookup("#identity-printed").queryAs(TextField.class).getText());
        assertTrue(robot.lookup("#identity-verdict").tryQuery().isEmpty());
    }

    @Test
    void goesToTheFieldByOneKey(FxRobot robot) throws Exception {
        robot.press(KeyCode.ALT).type(KeyCode.N).release(KeyCode.ALT);

        until(() -> robot.lookup("#identity-printed").queryAs(TextField.class).isFocused());
        assertTrue(robot.lookup("#identity-compare").queryButton().getText().contains("Alt+N"));
    }

    private static String shown(String character) {
        return ScreenFont.has(character.codePointAt(0))
                ? "「" + character + "」"
                : "「〔U+%X〕」".formatted(character.codePointAt(0));
    }

    /** As an input method would. */
    private static void type(FxRobot robot, String name) {
        robot.interact(
                () -> robot.lookup("#identity-printed").queryAs(TextField.class).setText(name));
    }

    private void picture(String name) throws Exception {
        Path pictures = Files.createDirectories(Path.of("target", "screens"));
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Screenshot.save(scene, pictures.resolve(name + ".png"));
            return true;
        });
    }

    private static String verdict(FxRobot robot) {
        return words(robot, "#identity-verdict .label");
    }

    private static String words(FxRobot robot, String node) {
        return robot.lookup(node)
                .tryQuery()
                .map(found -> found instanceof Label label ? label.getText() : "")
                .orElse("");
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
