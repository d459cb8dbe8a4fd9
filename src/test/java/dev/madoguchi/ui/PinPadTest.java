package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class PinPadTest {
    @Test
    void takesDigitsFromButtonsAndKeysAndForgetsThem() throws Exception {
        FxThread.call(() -> {
            PinPad pad = pad();

            press(pad, "pin-1");
            type(pad, "2");
            type(pad, "x");
            press(pad, "pin-3");
            type(pad, "4");
            type(pad, "5");

            assertEquals("●●●●", dots(pad));
            assertEquals("1234", new String(pad.take()));
            assertEquals("○○○○", dots(pad));
            assertEquals("", new String(pad.take()));
            return null;
        });
    }

    @Test
    void takesDigitsBackOneByOneOrAllAtOnce() throws Exception {
        FxThread.call(() -> {
            PinPad pad = pad();
            type(pad, "7");
            type(pad, "8");

            press(pad, "pin-back");
            assertEquals("●○○○", dots(pad));

            type(pad, "9");
            Event.fireEvent(
                    pad.root(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DELETE, false, false, false, false));
            assertEquals("○○○○", dots(pad));
            return null;
        });
    }

    private static PinPad pad() {
        PinPad pad = new PinPad("pin", 4, new Texts(Locale.JAPANESE));
        Theme.scene(pad.root());
        return pad;
    }

    private static void press(PinPad pad, String id) {
        ((Button) pad.root().lookup("#" + id)).fire();
    }

    private static void type(PinPad pad, String character) {
        Event.fireEvent(
                pad.root(),
                new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private static String dots(PinPad pad) {
        return ((Label) pad.root().lookup("#pin-dots")).getText();
    }
}
