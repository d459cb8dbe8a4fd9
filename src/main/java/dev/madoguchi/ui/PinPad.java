package dev.madoguchi.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/**
 * Takes a PIN of digits by touch, mouse or keys. The digits are never shown, never in a string, and wiped when taken.
 *
 * <p>Its buttons are {@code id-0} to {@code id-9}, {@code id-back} and {@code id-clear}; the dots are {@code id-dots}.
 */
public final class PinPad {
    private static final int COLUMNS = 3;

    private final VBox root = new VBox();
    private final Label dots = new Label();
    private final char[] digits;
    private final String id;
    private final ObservableValue<Texts> texts;
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    private final List<Button> keys = new ArrayList<>();
    private int count;

    /**
     * @param length how many digits the PIN has
     * @param order where the keys of this pad stand
     * @param texts in the language of who uses it, which may change meanwhile
     */
    public PinPad(String id, int length, KeyOrder order, ObservableValue<Texts> texts) {
        this.id = id;
        this.texts = texts;
        digits = new char[length];
        dots.setId(id + "-dots");
        dots.getStyleClass().add("pin-dots");
        root.setId(id);
        root.getStyleClass().add("pin");
        root.setFocusTraversable(true);
        root.setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        root.accessibleTextProperty().bind(texts.map(words -> words.get("visitor.pin.digits", length)));
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.getChildren().setAll(dots, keys(order.next()));
        show();
    }

    /** Whether all digits are there. */
    public ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    /** Hands the digits over and forgets them. Whoever takes them wipes them. */
    public char[] take() {
        char[] taken = Arrays.copyOf(digits, count);
        clear();
        return taken;
    }

    /** Forgets what was entered. */
    public void clear() {
        Arrays.fill(digits, '\0');
        count = 0;
        show();
    }

    /** Makes every key at least as high as this, in pixels. */
    public void keysHigh(ObservableValue<Number> height) {
        keys.forEach(key -> key.minHeightProperty().bind(height));
    }

    public VBox root() {
        return root;
    }

    private Node keys(List<Integer> order) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("pin-keys");
        int last = order.size() - 1;
        for (int at = 0; at < last; at++) {
            grid.add(digitKey(order.get(at)), at % COLUMNS, at / COLUMNS);
        }
        Button clear = key("clear", texts.map(words -> words.get("visitor.pin.clear")), this::clear);
        Button back = key("back", texts.map(words -> words.get("visitor.pin.back")), this::back);
        for (Button worded : List.of(clear, back)) {
            worded.getStyleClass().add("pin-key-word");
        }
        grid.add(clear, 0, COLUMNS);
        grid.add(digitKey(order.get(last)), 1, COLUMNS);
        grid.add(back, 2, COLUMNS);
        return grid;
    }

    private Button digitKey(int digit) {
        String name = Integer.toString(digit);
        return key(name, new SimpleStringProperty(name), () -> add((char) ('0' + digit)));
    }

    private Button key(String name, ObservableValue<String> text, Runnable act) {
        Button key = Deed.other(id + "-" + name, text, () -> {
            act.run();
            root.requestFocus();
        });
        key.getStyleClass().add("pin-key");
        key.setFocusTraversable(false);
        keys.add(key);
        return key;
    }

    private void typed(KeyEvent event) {
        String typed = event.getCharacter();
        if (typed.length() == 1 && typed.charAt(0) >= '0' && typed.charAt(0) <= '9') {
            add(typed.charAt(0));
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE) {
            back();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            clear();
            event.consume();
        }
    }

    private void add(char digit) {
        if (count < digits.length) {
            digits[count++] = digit;
            show();
        }
    }

    private void back() {
        if (count > 0) {
            digits[--count] = '\0';
            show();
        }
    }

    private void show() {
        dots.setText("●".repeat(count) + "○".repeat(digits.length - count));
        dots.setAccessibleText(texts.getValue().get("visitor.pin.entered", count));
        complete.set(count == digits.length);
    }
}
