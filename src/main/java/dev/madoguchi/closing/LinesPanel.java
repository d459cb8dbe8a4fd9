package dev.madoguchi.closing;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Compares: every line with its two numbers, and under them what a person counted and how they explain it. */
final class LinesPanel {
    private final ClosingViewModel model;
    private final LineTable table;
    private final TextField counted = new TextField();
    private final TextField explanation = new TextField();
    private final Label open = Lettering.body("");
    private final VBox root = new VBox();

    LinesPanel(ClosingViewModel model, Texts texts) {
        this.model = model;
        table = new LineTable(texts);
        open.setId("closing-open");
        Button keep = Deed.other("closing-answer", texts.get("closing.lines.keep"), this::keep);
        counted.setOnAction(event -> keep());
        explanation.setOnAction(event -> keep());
        var chosen = table.chosenProperty();
        keep.disableProperty().bind(chosen.map(line -> false).orElse(true));
        explanation.disableProperty().bind(keep.disableProperty());
        counted.disableProperty()
                .bind(chosen.map(line -> line.line().found().isPresent()).orElse(true));
        chosen.subscribe(this::chosen);
        counted.getStyleClass().add("closing-pages");
        explanation.getStyleClass().add("closing-explanation");
        keep.setMinWidth(Button.USE_PREF_SIZE);
        HBox row = new HBox(
                Field.of("closing-counted", texts.get("closing.lines.counting"), counted),
                Field.of("closing-explanation", texts.get("closing.lines.explanation"), explanation),
                keep);
        row.getStyleClass().add("closing-answer");
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        VBox.setVgrow(root, Priority.ALWAYS);
        root.getStyleClass().add("field-group");
        root.getChildren().setAll(open, table.node(), row);
    }

    private void chosen(CountedLine line) {
        counted.clear();
        explanation.clear();
        if (line != null) {
            line.counted().ifPresent(number -> counted.setText(Integer.toString(number)));
            line.answer().ifPresent(said -> explanation.setText(said.explanation()));
        }
    }

    private void keep() {
        table.chosen().ifPresent(line -> model.answer(line.line(), counted.getText(), explanation.getText()));
    }

    /** @param blockers what of the visits and records keeps the day open; empty where nothing does */
    void show(ClosingStep.Ready now, String blockers) {
        open.setText(blockers);
        table.show(now.lines());
    }

    VBox root() {
        return root;
    }
}
