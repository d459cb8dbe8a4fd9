package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;

class PinPadTest {
    private static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

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

    /** The order of the seed is printed, so that a failure can be seen again. */
    @Test
    void drawsAnotherOrderOfKeysForEachPadThatIsShuffled() throws Exception {
        long seed = 20261126;
        System.out.println("seed " + seed);
        FxThread.call(() -> {
            KeyOrder shuffled = KeyOrder.shuffled(new Random(seed));

            List<String> first = keys(pad(shuffled));
            List<String> second = keys(pad(shuffled));

            assertNotEquals(first, second);
            assertEquals(DIGITS, first.stream().sorted().toList());
            assertEquals(DIGITS, second.stream().sorted().toList());
            assertEquals(first, keys(pad(KeyOrder.shuffled(new Random(seed)))));
            return null;
        });
    }

    @Test
    void keepsTheKeysInTheirPlacesWherePlain() throws Exception {
        FxThread.call(() -> {
            List<String> keys = keys(pad());

            assertEquals(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0"), keys);
            return null;
        });
    }

    @Test
    void takesFromAShuffledKeyWhatStandsOnItAndTellsItsName() throws Exception {
        FxThread.call(() -> {
            PinPad pad = pad(KeyOrder.shuffled(new Random(7)));
            for (String digit : DIGITS) {
                Button key = (Button) pad.root().lookup("#pin-" + digit);
                assertEquals(digit, key.getText());
                assertEquals(digit, key.getAccessibleText());
            }

            press(pad, "pin-0");
            press(pad, "pin-9");
            type(pad, "3");
            press(pad, "pin-1");

            assertEquals("0931", new String(pad.take()));
            return null;
        });
    }

    /** The digits as they stand, row by row. */
    private static List<String> keys(PinPad pad) {
        return pad.root().lookupAll(".pin-key").stream()
                .map(Button.class::cast)
                .sorted(Comparator.<Button, Integer>comparing(GridPane::getRowIndex)
                        .thenComparing(GridPane::getColumnIndex))
                .map(Button::getText)
                .filter(text -> text.matches("[0-9]"))
                .toList();
    }

    private static PinPad pad() {
        return pad(KeyOrder.PLAIN);
    }

    private static PinPad pad(KeyOrder order) {
        PinPad pad = new PinPad("pin", 4, order, new SimpleObjectProperty<>(new Texts(Locale.JAPANESE)));
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
