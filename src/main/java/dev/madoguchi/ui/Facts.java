package dev.madoguchi.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names and values in two columns, for a person to compare with a paper or a card. */
public final class Facts {
    private final GridPane root = new GridPane();
    private final String id;

    /** @param id of the grid; the values are {@code id-…} */
    public Facts(String id) {
        this.id = id;
        root.setId(id);
        root.getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(GridPane.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        root.getColumnConstraints().setAll(names, values);
    }

    /** Adds a row whose value follows. */
    public Facts row(String name, String word, ObservableValue<String> value) {
        Label shown = Lettering.following(Lettering.value(""), value);
        shown.setId(id + "-" + name);
        Label label = Lettering.note(word);
        label.setLabelFor(shown);
        label.setMinWidth(GridPane.USE_PREF_SIZE);
        root.addRow(root.getRowCount(), label, shown);
        return this;
    }

    public GridPane root() {
        return root;
    }
}
