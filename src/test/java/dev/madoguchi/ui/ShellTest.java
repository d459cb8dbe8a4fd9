package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class ShellTest {
    private static final Texts TEXTS = new Texts(Locale.JAPANESE);

    @Test
    void showsInAPictureWhatHasChangedSinceTheLastOne() throws Exception {
        Screen screen = FxThread.call(Screen::new);
        Scene scene = FxThread.call(() -> Theme.scene(shell(screen).root()));
        int[] before = FxThread.call(() -> pixels(scene));

        FxThread.call(() -> {
            screen.words.setText("変わりました");
            return true;
        });

        assertFalse(Arrays.equals(before, FxThread.call(() -> pixels(scene))));
    }

    @Test
    void tellsTheOldScreenToStopBeforeTheNewOneStarts() throws Exception {
        FxThread.call(() -> {
            Screen first = new Screen();
            Screen second = new Screen();
            Shell shell = shell(first);

            shell.show(second);

            assertEquals("shown hidden", first.told);
            assertEquals("shown", second.told);
            return true;
        });
    }

    /** A label draws its text when it is laid out: one that left the window first would hold it for ever. */
    @Test
    void leavesNoTextInWhatWasDrawnOfAScreenThatForgotIt() throws Exception {
        FxThread.call(() -> {
            Screen first = new Screen();
            Shell shell = shell(first);
            Scene scene = Theme.scene(shell.root());
            first.words.setText("見本　花子");
            pixels(scene);
            Text drawn = (Text) first.words.lookup(".text");
            assertEquals("見本　花子", drawn.getText());

            first.forgets = true;
            shell.show(new Screen());

            assertEquals("", drawn.getText());
            return true;
        });
    }

    @Test
    void givesTheKeyboardToAFieldOfAWindowThatNobodyHasSeenYet() throws Exception {
        FxThread.call(() -> {
            Screen screen = new Screen();
            TextField field = new TextField();
            screen.root.getChildren().add(field);
            screen.first = field;
            Shell shell = shell(new Screen());
            Scene scene = Theme.scene(shell.root());

            shell.show(screen);

            assertEquals(field, scene.getFocusOwner());
            return true;
        });
    }

    @Test
    void showsTheStateOfEachStepInAWord() throws Exception {
        FxThread.call(() -> {
            Shell shell = shell(new Screen());
            assertFalse(shell.rail().root().isVisible());

            shell.rail()
                    .show(List.of(
                            new RailStep("a", "受付", RailStep.State.DONE, ""),
                            new RailStep("b", "写真", RailStep.State.NEXT, "カメラがありません")));

            assertTrue(shell.rail().root().isVisible());
            assertEquals("受付 完了 ", shell.rail().root().lookup("#rail-a").getAccessibleText());
            assertEquals("写真 次 カメラがありません", shell.rail().root().lookup("#rail-b").getAccessibleText());
            return true;
        });
    }

    @Test
    void saysAtTheNextStepWhyItCannotBeReachedYet() throws Exception {
        FxThread.call(() -> {
            Screen screen = new Screen();
            screen.why.set("印を付けると進めます");
            Shell shell = shell(screen);
            shell.rail()
                    .show(List.of(
                            new RailStep("a", "同意", RailStep.State.CURRENT, ""),
                            new RailStep("b", "申請書", RailStep.State.NEXT, ""),
                            new RailStep("c", "写真", RailStep.State.LATER, "")));

            String waiting = shell.rail().root().lookup("#rail-b").getAccessibleText();
            screen.why.set("");
            String open = shell.rail().root().lookup("#rail-b").getAccessibleText();

            assertEquals("申請書 次 印を付けると進めます", waiting);
            assertEquals("申請書 次 ", open);
            assertEquals("写真 まだ ", shell.rail().root().lookup("#rail-c").getAccessibleText());
            return true;
        });
    }

    @Test
    void hidesAPersonsDataByOneKeyAndLetsNoKeyThroughUntilItIsShownAgain() throws Exception {
        FxThread.call(() -> {
            Screen screen = new Screen();
            Shell shell = shell(screen);
            Scene scene = Theme.scene(shell.root());
            shell.header().person("窓口 花子", "窓口担当");
            shell.root().applyCss();
            shell.root().layout();
            screen.next.requestFocus();
            Button hide = (Button) scene.lookup("#header-hide");

            hide.fire();
            screen.next.fire();

            assertTrue(scene.lookup("#cover").isVisible());
            assertFalse(seen(screen.words));
            assertEquals(0, screen.pressed);

            hide.fire();
            screen.next.fire();

            assertFalse(scene.lookup("#cover").isVisible());
            assertTrue(seen(screen.words));
            assertEquals(1, screen.pressed);
            assertEquals(screen.next, scene.getFocusOwner());
            return true;
        });
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    private static Shell shell(StepView view) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
        Shell shell = new Shell(TEXTS, new Header(TEXTS, clock, () -> {}), new DeviceBoard());
        shell.show(view);
        return shell;
    }

    private static int[] pixels(Scene scene) {
        var image = Screenshot.of(scene);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** A screen that notes what it is told. */
    private static final class Screen implements StepView {
        private final Label words = new Label("はじめ");
        private final VBox root = new VBox(words);
        private final Button next = Deed.main("next", "次へ", Shortcut.NEXT, this::press);
        private final StringProperty why = new SimpleStringProperty("");
        private Node first = next;
        private String told = "";
        private int pressed;
        private boolean forgets;

        private void press() {
            pressed++;
        }

        @Override
        public ObservableValue<String> blocked() {
            return why;
        }

        @Override
        public String titleKey() {
            return "ui.rail.title";
        }

        @Override
        public Parent root() {
            return root;
        }

        @Override
        public Actions actions() {
            return Actions.onward(next);
        }

        @Override
        public Node first() {
            return first;
        }

        @Override
        public void shown() {
            told = (told + " shown").strip();
        }

        @Override
        public void hidden() {
            if (forgets) {
                words.setText("");
            }
            told = (told + " hidden").strip();
        }
    }
}
