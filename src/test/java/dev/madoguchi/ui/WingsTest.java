package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class WingsTest {
    private static final Texts TEXTS = new Texts(Locale.JAPANESE);

    @Test
    void givesAScreenItsSkinsStylesAndMeasuresBeforeAnybodySeesIt() throws Exception {
        FxThread.call(() -> {
            Screen later = new Screen("後で");
            Shell shell = shown(new Screen("今"));

            shell.ready(later);

            assertNotNull(later.deed.getSkin());
            assertTrue(later.deed.getStyleClass().contains("deed-main"));
            assertTrue(later.deed.getWidth() > 0, "not laid out");
            assertNull(later.root.getScene(), "it is still in the window");
            return true;
        });
    }

    @Test
    void givesAScreenItsSkinsInADeedOfItsOwnAndItsMeasuresInAnother() throws Exception {
        FxThread.call(() -> {
            Screen later = new Screen("後で");
            Shell shell = shown(new Screen("今"));

            shell.style(later);
            assertNotNull(later.deed.getSkin());
            assertEquals(0, later.deed.getWidth(), "laid out already");
            assertNull(later.root.getScene(), "it is still in the window");

            shell.ready(later);
            assertTrue(later.deed.getWidth() > 0, "not laid out");
            assertNull(later.root.getScene(), "it is still in the window");
            return true;
        });
    }

    @Test
    void looksTheSameWhenItIsShownAsWhatWasNeverDressed() throws Exception {
        FxThread.call(() -> {
            Screen dressed = new Screen("画面");
            Screen plain = new Screen("画面");
            Shell first = shown(new Screen("今"));
            Shell second = shown(new Screen("今"));
            first.ready(dressed);

            first.show(dressed);
            second.show(plain);
            laidOut(first);
            laidOut(second);

            assertEquals(plain.root.getLayoutBounds(), dressed.root.getLayoutBounds());
            assertEquals(plain.deed.getLayoutBounds(), dressed.deed.getLayoutBounds());
            assertEquals(plain.deed.getFont(), dressed.deed.getFont());
            return true;
        });
    }

    @Test
    void leavesEnterToTheScreenThatIsShown() throws Exception {
        FxThread.call(() -> {
            Screen now = new Screen("今");
            Screen later = new Screen("後で");
            Shell shell = shown(now);

            shell.style(later);
            shell.ready(later);
            enter(shell);

            assertEquals(List.of("今"), now.done);
            return true;
        });
    }

    @Test
    void beginsNothingThatIsDoneAgainAndAgain() throws Exception {
        FxThread.call(() -> {
            List<String> asked = new ArrayList<>();
            Screen later = new Screen("後で");
            Pulse.everySecond(later.root, () -> asked.add("asked"));
            Shell shell = shown(new Screen("今"));

            shell.ready(later);
            assertEquals(List.of(), asked);

            shell.show(later);
            assertEquals(List.of("asked"), asked);
            return true;
        });
    }

    @Test
    void leavesAScreenThatIsShownWhereItIs() throws Exception {
        FxThread.call(() -> {
            Screen now = new Screen("今");
            Shell shell = shown(now);

            shell.ready(now);

            assertEquals(shell.root().getScene(), now.root.getScene());
            assertFalse(Wings.hold(now.root));
            return true;
        });
    }

    private static Shell shown(Screen screen) {
        Shell shell = new Shell(TEXTS, new Header(TEXTS, Clock.systemUTC(), () -> {}));
        Scene scene = Theme.scene(shell.root());
        shell.show(screen);
        laidOut(shell);
        assertNotNull(scene.getRoot());
        return shell;
    }

    private static void laidOut(Shell shell) {
        shell.root().resize(1280, 700);
        shell.root().applyCss();
        shell.root().layout();
    }

    private static void enter(Shell shell) {
        Runnable deed = shell.root().getScene().getAccelerators().get(new KeyCodeCombination(KeyCode.ENTER));
        assertNotNull(deed, "Enter does nothing");
        deed.run();
    }

    private static final class Screen implements StepView {
        private final List<String> done = new ArrayList<>();
        private final VBox root;
        private final Button deed;

        Screen(String name) {
            deed = Deed.main("deed-" + name, name, Shortcut.NEXT, () -> done.add(name));
            root = new VBox(new Label(name));
        }

        @Override
        public String titleKey() {
            return "form.title";
        }

        @Override
        public Parent root() {
            return root;
        }

        @Override
        public Actions actions() {
            return Actions.onward(deed);
        }

        @Override
        public Node first() {
            return deed;
        }
    }
}
