package dev.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.photo.check.Guides;
import dev.madoguchi.photo.cut.CropBox;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

class GuideEditorTest {
    private static final double SIDE = 360;
    private static final Frame FRAME = Frame.of(Sitter.person(0).draw(Duration.ofMillis(500)));
    private static final CropBox CROP = new CropBox(400, 60, 467, 600);
    private static final Guides GUIDES = new Guides(120, 560, 633, 0);
    /** A quarter of a millimetre of the photo, in pixels of the frame. */
    private static final double QUARTER = 600 / 45.0 / 4;

    private final List<Guides> told = new ArrayList<>();

    @Test
    void movesALineByAQuarterOfAMillimetreAKey() throws Exception {
        FxThread.call(() -> {
            GuideEditor editor = editor();

            press(editor, "photo-guide-crown", KeyCode.UP, false);
            press(editor, "photo-guide-chin", KeyCode.DOWN, true);
            press(editor, "photo-guide-centre", KeyCode.LEFT, false);

            assertClose(new Guides(120 - QUARTER, 560, 633, 0), told.get(0));
            assertClose(new Guides(120 - QUARTER, 560 + 4 * QUARTER, 633, 0), told.get(1));
            assertClose(new Guides(120 - QUARTER, 560 + 4 * QUARTER, 633 - QUARTER, 0), told.get(2));
            return null;
        });
    }

    @Test
    void leavesKeysAlongTheLineToTheScreen() throws Exception {
        FxThread.call(() -> {
            GuideEditor editor = editor();

            press(editor, "photo-guide-crown", KeyCode.LEFT, false);
            press(editor, "photo-guide-centre", KeyCode.UP, false);

            assertEquals(List.of(), told);
            return null;
        });
    }

    @Test
    void tellsWhereALineWasDraggedWhenItIsLetGo() throws Exception {
        FxThread.call(() -> {
            GuideEditor editor = editor();
            GuideLine crown = line(editor, "photo-guide-crown");
            double before = crown.position();

            mouse(crown, MouseEvent.MOUSE_DRAGGED, 100, before + 20);
            assertEquals(List.of(), told);
            mouse(crown, MouseEvent.MOUSE_RELEASED, 100, before + 20);

            assertEquals(before + 20, crown.position(), 0.01);
            double pixels = 20 * 1.16 * CROP.height() / SIDE;
            assertClose(new Guides(120 + pixels, 560, 633, 0), told.getFirst());
            return null;
        });
    }

    @Test
    void neverLetsTheCrownPassTheChin() throws Exception {
        FxThread.call(() -> {
            GuideEditor editor = editor();
            GuideLine crown = line(editor, "photo-guide-crown");

            mouse(crown, MouseEvent.MOUSE_DRAGGED, 100, 1000);

            assertEquals(line(editor, "photo-guide-chin").position() - 40, crown.position(), 0.01);
            return null;
        });
    }

    @Test
    void isASliderWithANameForScreenReaders() throws Exception {
        FxThread.call(() -> {
            GuideLine chin = line(editor(), "photo-guide-chin");

            assertEquals(AccessibleRole.SLIDER, chin.getAccessibleRole());
            assertEquals(new Texts(Locale.JAPANESE).get("photo.guide.chin"), chin.getAccessibleText());
            assertEquals(chin.position(), chin.queryAccessibleAttribute(AccessibleAttribute.VALUE));
            return null;
        });
    }

    private GuideEditor editor() {
        GuideEditor editor = new GuideEditor(SIDE, 45, new Texts(Locale.JAPANESE), told::add);
        Theme.scene(editor.root());
        editor.show(FRAME, CROP, GUIDES);
        return editor;
    }

    private static GuideLine line(GuideEditor editor, String id) {
        return (GuideLine) editor.root().lookup("#" + id);
    }

    private static void press(GuideEditor editor, String id, KeyCode key, boolean shift) {
        Event.fireEvent(line(editor, id), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
    }

    private static void mouse(GuideLine line, javafx.event.EventType<MouseEvent> type, double x, double y) {
        Event.fireEvent(
                line,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    private static void assertClose(Guides wanted, Guides told) {
        assertEquals(wanted.crown(), told.crown(), 0.01);
        assertEquals(wanted.chin(), told.chin(), 0.01);
        assertEquals(wanted.centre(), told.centre(), 0.01);
    }
}
