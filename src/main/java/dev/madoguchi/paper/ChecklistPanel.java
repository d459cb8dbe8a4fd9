package dev.madoguchi.paper;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The list of what the visitor fills in and what a clerk explains, tick by tick or all at once. */
final class ChecklistPanel {
    private final Texts texts;
    private final VBox lines = new VBox();
    private final VBox root;

    ChecklistPanel(PaperViewModel model, Texts texts) {
        this.texts = texts;
        lines.getStyleClass().add("field-group");
        Button all = Deed.other("paper-all", texts.get("paper.all"), Shortcut.CONFIRM, model::tickAll);
        root = new VBox(lines, all);
        root.getStyleClass().addAll("panel", "half");
        root.setMinHeight(Region.USE_PREF_SIZE);
        model.checklistProperty().subscribe(now -> {
            show(now);
            boolean empty = now.equals(Checklist.empty());
            all.setDisable(empty);
        });
    }

    private void show(Checklist now) {
        List<Node> shown = new ArrayList<>();
        add(shown, "paper.filling", "paper-filled-", now.fillIn());
        add(shown, "paper.explaining", "paper-explained-", now.explain());
        lines.getChildren().setAll(shown);
    }

    private void add(List<Node> shown, String heading, String id, List<Checklist.Line> of) {
        if (!of.isEmpty()) {
            shown.add(Lettering.heading(texts.get(heading)));
            of.forEach(line -> shown.add(box(id + line.id(), line)));
        }
    }

    private static CheckBox box(String id, Checklist.Line line) {
        CheckBox box = Lettering.tick(id, line.text());
        box.setAccessibleText(line.text());
        box.selectedProperty().bindBidirectional(line.done());
        return box;
    }

    VBox root() {
        return root;
    }
}
