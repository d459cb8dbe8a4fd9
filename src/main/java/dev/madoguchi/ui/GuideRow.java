package dev.madoguchi.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One of several deeds that are done in one order: its mark, its name, what came of it or why it waits. */
public final class GuideRow {
    private final HBox root = new HBox();
    private final StackPane mark = new StackPane();
    private final Label note = Lettering.note("");

    /** Where the deed stands among the others. */
    public enum Place {
        DONE("rail-done", Icon.CHECK),
        /** Whose turn it is: one of all rows. */
        CURRENT("rail-current", Icon.ARROW),
        LATER("rail-later", Icon.DOT),
        /** Beside the order, and somebody has to see to it. */
        STUCK("rail-blocked", Icon.WARNING);

        private final String style;
        private final Icon icon;

        Place(String style, Icon icon) {
            this.style = style;
            this.icon = icon;
        }

        /** The place of a deed where another's turn it is. */
        public static <E extends Enum<E>> Place of(E deed, E turn) {
            if (deed.compareTo(turn) < 0) {
                return DONE;
            }
            return deed == turn ? CURRENT : LATER;
        }
    }

    /** @param id of the row; its note is {@code id-note} */
    public GuideRow(String id, String name) {
        mark.getStyleClass().add("rail-mark");
        VBox words = new VBox(Lettering.heading(name), note);
        HBox.setHgrow(words, Priority.ALWAYS);
        root.setId(id);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.setId(id + "-note");
        root.getChildren().setAll(mark, words);
    }

    public void show(Place place, String words) {
        root.getStyleClass().setAll("closing-row", place.style);
        mark.getChildren().setAll(place.icon.node());
        note.setText(words);
    }

    public HBox root() {
        return root;
    }
}
