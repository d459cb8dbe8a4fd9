package dev.madoguchi.closing;

import dev.madoguchi.ui.Icon;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One deed of closing on the rail: its mark, its name, what came of it or why it waits. */
final class ClosingRow {
    private final HBox root = new HBox();
    private final StackPane mark = new StackPane();
    private final Label note = Lettering.note("");

    /** Where the deed stands among the others. */
    enum Place {
        DONE("rail-done", Icon.CHECK),
        CURRENT("rail-current", Icon.ARROW),
        LATER("rail-later", Icon.DOT);

        private final String style;
        private final Icon icon;

        Place(String style, Icon icon) {
            this.style = style;
            this.icon = icon;
        }
    }

    ClosingRow(ClosingDeed deed, Texts texts) {
        String id = "closing-row-" + deed;
        mark.getStyleClass().add("rail-mark");
        VBox words = new VBox(Lettering.heading(texts.get(deed.nameKey())), note);
        HBox.setHgrow(words, Priority.ALWAYS);
        root.setId(id);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.setId(id + "-note");
        root.getChildren().setAll(mark, words);
    }

    void show(Place place, String words) {
        root.getStyleClass().setAll("closing-row", place.style);
        mark.getChildren().setAll(place.icon.node());
        note.setText(words);
    }

    HBox root() {
        return root;
    }
}
