package dev.madoguchi.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The type scale: every piece of text on a screen is one of these. */
public final class Lettering {
    private Lettering() {}

    /** What a whole room should read: a ticket number, the time. */
    public static Label display(String text) {
        return label(text, "text-display");
    }

    /** The name of a screen; one on each. */
    public static Label title(String text) {
        return label(text, "text-title");
    }

    /** The head of a part of a screen. */
    public static Label heading(String text) {
        return wrapping(label(text, "text-heading"));
    }

    /** Plain text, as wide as its place, on several lines if it must. */
    public static Label body(String text) {
        return wrapping(label(text, "text-body"));
    }

    /** What explains something else. Not smaller than 14 pixels. */
    public static Label note(String text) {
        return wrapping(label(text, "text-note"));
    }

    /** The value of a fact; larger than its name. */
    public static Label value(String text) {
        return wrapping(label(text, "text-value"));
    }

    /** A box to tick, with its words: on several lines if they must, and on none fewer than they need. */
    public static CheckBox tick(String id, String text) {
        CheckBox box = new WordedBox(text);
        box.setId(id);
        box.setMnemonicParsing(false); // words of a profile may hold an underscore
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    /** An icon with its word, in the colours of a state. */
    public static HBox state(Tone tone, String word) {
        HBox state = new HBox(tone.icon().node(), body(word));
        state.getStyleClass().addAll("state", tone.styleClass());
        return state;
    }

    /** A label whose text follows a value. */
    public static Label following(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        return label;
    }

    private static Label wrapping(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE); // or it would lose lines before its screen begins to scroll
        return label;
    }

    private static Label label(String text, String style) {
        Label label = new WordedLabel(text);
        label.getStyleClass().add(style);
        return label;
    }
}
