package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** Somebody types quicker than the screen is drawn. */
class TypeAheadTest {

    @Test
    void keepsWhatIsTypedBeforeTheFieldWasDrawn() throws Exception {
        String text = FxThread.call(() -> {
            TextField field = new TextField();
            Theme.scene(new VBox(field));
            field.requestFocus();

            Event.fireEvent(
                    field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "7", KeyCode.DIGIT7, false, false, false, false));
            Event.fireEvent(
                    field, new KeyEvent(KeyEvent.KEY_TYPED, "7", "", KeyCode.UNDEFINED, false, false, false, false));
            return field.getText();
        });

        assertEquals("7", text);
    }
}
