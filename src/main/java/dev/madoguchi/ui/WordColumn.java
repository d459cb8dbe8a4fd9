package dev.madoguchi.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableNumberValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table in which nothing is cut: its title and its words go on in a second line where the column is narrow, and the column
 * is as wide as its longest word of letters and digits, so that none is broken in two.
 *
 * @param <R> what a row shows
 */
public final class WordColumn<R> extends TableColumn<R, String> {
    /** On the left and on the right of the words together, in pixels at the usual size; the style sheet has the same. */
    private static final double SIDES = 1;

    private static final double PIXELS = 16;

    /** Fewer letters in a line are no words any more, in Japanese either. In em. */
    private static final double LEAST = 3;

    private final Text head;
    private boolean whole;
    private double longest = LEAST;

    /**
     * @param width in em, as a share of the whole
     * @param text what a row says here
     */
    public WordColumn(String title, double width, Function<R, String> text) {
        super(title);
        head = words(widthProperty());
        head.setText(title);
        head.getStyleClass().add("column-title");
        head.fontProperty().subscribe(font -> hold(head));
        setGraphic(head);
        setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        setCellFactory(column -> new Words<>(this::hold));
        setPrefWidth(width * PIXELS);
        setSortable(false);
        setReorderable(false);
    }

    /** Keeps the title in one line, for a short one that reads badly in two; Japanese may otherwise go on after any letter. */
    public WordColumn<R> whole() {
        whole = true;
        hold(head);
        return this;
    }

    /** Makes room for these words too. */
    private void hold(Text words) {
        longest = Math.max(longest, LongestWord.of(words.getText(), words.getFont()));
        if (whole) {
            longest = Math.max(longest, head.getText().length());
        }
        widen();
    }

    private void widen() {
        double letter = head.getFont().getSize();
        setMinWidth((longest + SIDES) * letter + 2);
        TableView<R> table = getTableView();
        if (table != null) {
            table.setMinWidth(table.getColumns().stream()
                    .mapToDouble(TableColumn::getMinWidth)
                    .sum());
        }
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

        private final Consumer<Text> holds;

        /** @param holds makes room for the words of this cell */
        Words(Consumer<Text> holds) {
            this.holds = holds;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            words.fontProperty().subscribe(font -> holds.accept(words));
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            boolean shown = item != null && !empty;
            setText(shown ? item : null);
            words.setText(shown ? item : "");
            holds.accept(words);
            setGraphic(shown ? words : null);
        }
    }
}
