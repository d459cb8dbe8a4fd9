package dev.madoguchi.ui;

import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A place to type in, under its name. */
public final class Field {
    private Field() {}

    /** Puts the name over the control and tells it to a screen reader. */
    public static VBox of(String id, String name, Control control) {
        control.setId(id);
        control.setAccessibleText(name);
        Label label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setMinSize(Label.USE_PREF_SIZE, Label.USE_PREF_SIZE);
        label.setLabelFor(control);
        VBox field = new VBox(label, control);
        field.getStyleClass().add("field");
        return field;
    }
}
