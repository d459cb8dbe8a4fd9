package dev.madoguchi.identity;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualCertificate;
import dev.madoguchi.device.card.VirtualMyNumberCard;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.ScreenFont;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The name on the card beside the one on the form, on the card step. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class SpellingPanelUiTest {
    private static final Clock CLOCK = Clock.systemDefaultZone();

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final InProcessReader reader = new InProcessReader("test reader");
    private final List<Applicant> applicants = new ArrayList<>();
    private Scene scene;
    private IdentityViewModel model;
    private IdentityView view;

    @Start
    void show(Stage stage) {
        reader.insert(new VirtualMyNumberCard(
                new VirtualPerson("髙﨑　葛󠄀城　𠮷美", "東京都見本市窓口町１－２－３", LocalDate.of(1985, 4, 12), 2),
                "1234",
                VirtualCertificate.none()));
        model = new IdentityViewModel(
                new CardReading(reader, Duration.ZERO),
                new ImmediateBackground(),
                CLOCK,
                (applicant, facts) -> applicants.add(applicant));
        view = new IdentityView(model, texts);
        Shell shell = new Shell(texts, new Header(texts, CLOCK, () -> {}), new DeviceBoard());
        scene = Theme.scene(shell.root());
        stage.setScene(scene);
        shell.show(view);
        stage.show();
        model.tick();
        model.enter("1234".toCharArray(), false);
    }

    @AfterEach
    void end() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(5_000, view::hidden);
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

    /** The record holds what the card says, and the field is empty for the next visitor. */
    @Test
    void keepsNothingOfWhatWasTyped(FxRobot robot) throws Exception {
        type(robot, "高崎 葛城　吉美");
        robot.clickOn("#identity-telephone").write("09000000001");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until(() -> applicants.size() == 1);
        robot.interact(view::hidden);

        assertEquals("髙﨑　葛󠄀城　𠮷美", applicants.getFirst().items().name());
        assertEquals(
                "", robot.lookup("#identity-printed").queryAs(TextField.class).getText());
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
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
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
        WaitForAsyncUtils.waitFor(30, SECONDS, condition);
    }
}
