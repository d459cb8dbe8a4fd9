package dev.madoguchi.ui;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableNumberValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table in which nothing is cut: its title and its words go on in a second line where the column is narrow.
 *
 * @param <R> what a row shows
 */
public final class WordColumn<R> extends TableColumn<R, String> {
    /** On the left and on the right of the words together, in pixels at the usual size; the style sheet has the same. */
    private static final double SIDES = 1;

    private static final double PIXELS = 16;

    /**
     * @param width in em, as a share of the whole
     * @param text what a row says here
     */
    public WordColumn(String title, double width, Function<R, String> text) {
        super(title);
        Text head = words(widthProperty());
        head.setText(title);
        head.getStyleClass().add("column-title");
        setGraphic(head);
        setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        setCellFactory(column -> new Words<>());
        setPrefWidth(width * PIXELS);
        setSortable(false);
        setReorderable(false);
    }

    private static Text words(ObservableNumberValue width) {
        Text words = new Text();
        words.getStyleClass().add("column-words");
        Runnable fit = () -> words.setWrappingWidth(
                Math.max(1, width.doubleValue() - SIDES * words.getFont().getSize()));
        width.subscribe(fit);
        words.fontProperty().subscribe(fit);
        return words;
    }

    /** A cell that grows with its words. */
    private static final class Words<R> extends TableCell<R, String> {
        private final Text words = words(widthProperty());

        Words() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            boolean shown = item != null && !empty;
            setText(shown ? item : null);
            words.setText(shown ? item : "");
            setGraphic(shown ? words : null);
        }
    }
}
