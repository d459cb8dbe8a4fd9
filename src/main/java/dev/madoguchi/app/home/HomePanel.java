package dev.madoguchi.app.home;

import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A part of the home screen under its name, with a sentence where it has nothing to show. */
final class HomePanel {
    private final VBox root = new VBox();
    private final VBox lines = new VBox();
    private final Texts texts;
    private final String emptyKey;

    /**
     * @param id of its lines
     * @param emptyKey of the sentence where there are none
     */
    HomePanel(String id, String titleKey, String emptyKey, Texts texts) {
        this.texts = texts;
        this.emptyKey = emptyKey;
        lines.setId(id);
        lines.getStyleClass().add("field-group");
        root.getStyleClass().add("panel");
        root.getChildren().setAll(Lettering.heading(texts.get(titleKey)), lines);
    }

    /** Adds what stays under the lines. */
    HomePanel with(Node... parts) {
        root.getChildren().addAll(parts);
        return this;
    }

    void show(List<? extends Node> now) {
        if (now.isEmpty()) {
            lines.getChildren().setAll(Lettering.body(texts.get(emptyKey)));
        } else {
            lines.getChildren().setAll(now);
        }
    }

    VBox root() {
        return root;
    }
}
