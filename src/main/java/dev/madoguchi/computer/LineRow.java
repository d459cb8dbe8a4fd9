package dev.madoguchi.computer;

import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Tone;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One line of the check: seen by the program and fine, or with a box for the person who looked. */
final class LineRow extends VBox {

    /** @param words what the line is about, and what was seen */
    LineRow(int at, Line line, boolean stops, String[] words, boolean ticked, Consumer<Boolean> tick) {
        getStyleClass().add("machine-item");
        if (line.asks() && !stops) {
            CheckBox box = Lettering.tick("computer-line-" + at, words[0]);
            box.getStyleClass().add("text-body");
            box.setSelected(ticked);
            box.setOnAction(event -> tick.accept(box.isSelected()));
            getChildren().add(box);
        } else {
            getChildren().add(Lettering.state(stops ? Tone.STOPPED : Tone.READY, words[0]));
        }
        if (!words[1].isEmpty()) {
            Label finding = Lettering.note(words[1]);
            finding.setId("computer-finding-" + at);
            finding.setWrapText(true);
            finding.getStyleClass().add("machine-finding");
            getChildren().add(finding);
        }
    }
}
