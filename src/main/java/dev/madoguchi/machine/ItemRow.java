package dev.madoguchi.machine;

import dev.madoguchi.ui.Lettering;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One item of a check: a box to tick, and under it what the program itself knows. */
final class ItemRow extends VBox {
    private final CheckBox box;
    private final Label finding = Lettering.note("");

    ItemRow(int at, String text, Consumer<Boolean> tick) {
        box = Lettering.tick("machine-item-" + at, text);
        box.getStyleClass().add("text-body");
        box.setOnAction(event -> tick.accept(box.isSelected()));
        finding.setId("machine-finding-" + at);
        finding.getStyleClass().add("machine-finding");
        getChildren().setAll(box, finding);
        getStyleClass().add("machine-item");
    }

    void show(boolean ticked, String known) {
        box.setSelected(ticked);
        finding.setText(known);
        finding.setVisible(!known.isEmpty());
        finding.setManaged(!known.isEmpty());
    }
}
