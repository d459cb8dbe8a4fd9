package dev.madoguchi.paperwork;

import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.WordColumn;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * A table whose rows are told anew and whose chosen row stays chosen.
 *
 * @param <R> what a row shows
 */
final class PaperTable<R> {
    private final TableView<R> table = new TableView<>();
    private final Function<R, Object> key;
    private boolean telling;

    /**
     * @param empty what stands there while there are no rows
     * @param key what stays the same of a row when it is told anew
     */
    PaperTable(String id, String empty, Function<R, Object> key) {
        this.key = key;
        table.setId(id);
        table.setPlaceholder(Lettering.body(empty));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getStyleClass().add("paper-table");
    }

    /** @param width in em, as a share of the whole */
    PaperTable<R> column(String title, double width, Function<R, String> text) {
        table.getColumns().add(new WordColumn<>(title, width, text));
        return this;
    }

    /** @param chosen is told the row that a person chose */
    PaperTable<R> onChoice(Consumer<R> chosen) {
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !telling) {
                chosen.accept(row);
            }
        });
        return this;
    }

    /** Tells the rows anew; the chosen one stays chosen, or nothing is where it went. */
    void show(List<R> rows) {
        Optional<Object> chosen = chosen().map(key);
        telling = true;
        table.getItems().setAll(rows);
        table.getSelectionModel().clearSelection();
        chosen.flatMap(was ->
                        rows.stream().filter(row -> key.apply(row).equals(was)).findFirst())
                .ifPresent(row -> table.getSelectionModel().select(row));
        telling = false;
    }

    void choose(R row) {
        telling = true;
        table.getSelectionModel().select(row);
        telling = false;
    }

    Optional<R> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    /** The chosen row, followed. */
    ObservableValue<Optional<R>> chosenProperty() {
        return table.getSelectionModel()
                .selectedItemProperty()
                .map(Optional::of)
                .orElse(Optional.empty());
    }

    TableView<R> node() {
        table.setAccessibleText(
                table.getColumns().stream().map(TableColumn::getText).collect(Collectors.joining("、")));
        return table;
    }
}
