package dev.madoguchi.ui;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/** One screen: what stands in the middle of the {@link Shell} and the buttons under it. */
public interface StepView {

    /** The key of the screen's name. */
    String titleKey();

    /** The middle of the screen. The same node every time. */
    Parent root();

    /** The buttons under it. The same nodes every time. */
    Actions actions();

    /** The node that has the keyboard when the screen appears. */
    Node first();

    /** Why the big deed cannot be done yet, in one short sentence beside it; empty when it can. */
    default ObservableValue<String> blocked() {
        return new SimpleStringProperty("");
    }

    /** The screen has just appeared; what moves may start. */
    default void shown() {}

    /** The screen is no longer seen; what moves stops. */
    default void hidden() {}

    /**
     * The buttons under a screen.
     *
     * @param aside left: ways out of the ordinary
     * @param onward right: the ordinary way; the big deed is the last
     */
    record Actions(List<Button> aside, List<Button> onward) {
        /** No buttons at all. */
        public static Actions none() {
            return new Actions(List.of(), List.of());
        }

        /** Only the ordinary way. */
        public static Actions onward(Button... buttons) {
            return new Actions(List.of(), List.of(buttons));
        }
    }
}
