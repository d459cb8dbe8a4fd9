package dev.madoguchi.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Buttons, each named after its deed and showing its key. */
public final class Deed {
    private static final int KEYS = 10;

    private Deed() {}

    /** The one big deed of a screen. Enter does it too. */
    public static Button main(String id, String text, Shortcut key, Runnable act) {
        Button button = keyed(id, text, key, act);
        button.getStyleClass().addAll("deed", "deed-main");
        button.setDefaultButton(true);
        return button;
    }

    /** The one big deed of a visitor's screen: Enter does it, and no key is named to who has none. */
    public static Button main(String id, String text, Runnable act) {
        Button button = plain(id, text, act);
        button.getStyleClass().addAll("deed", "deed-main");
        button.setDefaultButton(true);
        return button;
    }

    /** The same whose name follows the language of who reads it. */
    public static Button main(String id, ObservableValue<String> text, Runnable act) {
        Button button = main(id, text.getValue(), act);
        follow(button, text);
        return button;
    }

    /** The one big deed of a screen whose name follows what the screen is about right now. */
    public static Button main(String id, ObservableValue<String> text, Shortcut key, Runnable act) {
        Button button = main(id, text.getValue(), key, act);
        button.textProperty().bind(text.map(now -> withKey(now, key)));
        button.accessibleTextProperty().bind(text);
        return button;
    }

    /** A deed as big as the main one that Enter does not do: for a screen where two of them take turns. */
    public static Button big(String id, String text, Shortcut key, Runnable act) {
        Button button = keyed(id, text, key, act);
        button.getStyleClass().addAll("deed", "deed-main");
        return button;
    }

    /** Another deed of the screen, with a key. */
    public static Button other(String id, String text, Shortcut key, Runnable act) {
        Button button = keyed(id, text, key, act);
        button.getStyleClass().add("deed");
        return button;
    }

    /** Another deed of the screen that needs no key of its own: Tab and Space do it. */
    public static Button other(String id, String text, Runnable act) {
        Button button = plain(id, text, act);
        button.getStyleClass().add("deed");
        return button;
    }

    /** The same whose name follows the language of who reads it. */
    public static Button other(String id, ObservableValue<String> text, Runnable act) {
        Button button = other(id, text.getValue(), act);
        follow(button, text);
        return button;
    }

    /** The same with a key. */
    public static Button other(String id, ObservableValue<String> text, Shortcut key, Runnable act) {
        Button button = other(id, text.getValue(), key, act);
        button.textProperty().bind(text.map(now -> withKey(now, key)));
        button.accessibleTextProperty().bind(text);
        return button;
    }

    private static void follow(Button button, ObservableValue<String> text) {
        button.textProperty().bind(text);
        button.accessibleTextProperty().bind(text);
    }

    /**
     * One of several ways on, chosen by its number.
     *
     * @param number 1 to 10, whose last digit is the key that does it
     */
    public static Button numbered(String id, String text, int number, Runnable act) {
        Button button = plain(id, number % KEYS + "　" + text, act);
        button.setAccessibleText(text);
        button.getStyleClass().addAll("deed", "deed-way");
        follow(button, new KeyCodeCombination(KeyCode.getKeyCode(Integer.toString(number % KEYS))));
        return button;
    }

    /**
     * A deed that cannot be undone and asks before: the first press only asks.
     *
     * @param question what stands on the button while it asks
     */
    public static Button asking(String id, String text, String question, Runnable act) {
        Button button = grave(id, text, act);
        AskedDeed.before(button, question, act);
        return button;
    }

    /** A deed that cannot be undone, on a screen that has asked already. It is never a default button. */
    public static Button grave(String id, String text, Runnable act) {
        Button button = plain(id, text, act);
        button.getStyleClass().addAll("deed", "deed-grave");
        return button;
    }

    /** A button that shows the key in small beside the word and follows the key while it is in a window. */
    private static Button keyed(String id, String text, Shortcut key, Runnable act) {
        Button button = plain(id, withKey(text, key), act);
        button.setAccessibleText(text);
        follow(button, key.combination());
        return button;
    }

    private static String withKey(String text, Shortcut key) {
        return text + " (" + key.words() + ")";
    }

    private static Button plain(String id, String text, Runnable act) {
        Button button = new WordedButton(text);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMinHeight(Button.USE_PREF_SIZE);
        button.setAccessibleText(text);
        button.setOnAction(event -> act.run());
        return button;
    }

    /** Makes a key press the button while the button is in a window, and no longer. */
    static void follow(ButtonBase button, KeyCombination keys) {
        button.sceneProperty().addListener((scene, before, now) -> {
            if (before != null) {
                SharedKey.take(before, keys, button);
            }
            if (now != null) {
                SharedKey.give(now, keys, button);
            }
        });
    }
}
