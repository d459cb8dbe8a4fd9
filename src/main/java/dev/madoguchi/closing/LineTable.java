package dev.madoguchi.closing;

import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.WordColumn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The lines that are compared, as a table in which one is chosen. */
final class LineTable {
    private final TableView<CountedLine> table = new TableView<>();
    private final Texts texts;

    LineTable(Texts texts) {
        this.texts = texts;
        table.setId("closing-lines");
        table.setPlaceholder(Lettering.body(texts.get("closing.lines.none")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getStyleClass().addAll("paper-table", "closing-lines");
        column("closing.lines.what", 15, line -> line.line().name());
        column("closing.lines.expected", 5, line -> "%,d".formatted(line.line().expected()))
                .whole();
        column(
                "closing.lines.counted",
                5,
                line -> line.counted().isPresent()
                        ? "%,d".formatted(line.counted().getAsInt())
                        : "");
        column("closing.lines.difference", 4, line -> difference(line.difference()));
        column("closing.lines.state", 13, this::state);
    }

    private WordColumn<CountedLine> column(String key, double width, Function<CountedLine, String> text) {
        WordColumn<CountedLine> column = new WordColumn<>(texts.get(key), width, text);
        table.getColumns().add(column);
        return column;
    }

    private static String difference(OptionalInt number) {
        if (number.isEmpty()) {
            return "";
        }
        return number.getAsInt() == 0 ? "0" : "%+,d".formatted(number.getAsInt());
    }

    private String state(CountedLine line) {
        String word = texts.get(line.state().messageKey());
        boolean warns = !line.blocks() && line.state() != CountedLine.State.SETTLED;
        String all = warns ? texts.get("closing.lines.warns", word) : word;
        return line.answer()
                .map(CountedLine.Answer::explanation)
                .filter(text -> !text.isEmpty())
                .map(text -> all + "　" + text)
                .orElse(all);
    }

    /** Tells the lines anew; the chosen one stays chosen while it is open, else the first open one is. */
    void show(List<CountedLine> lines) {
        Optional<String> chosen = chosen().map(line -> line.line().id());
        table.getItems().setAll(lines);
        lines.stream()
                .filter(line -> line.state() != CountedLine.State.SETTLED)
                .filter(line ->
                        chosen.isEmpty() || chosen.get().equals(line.line().id()))
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> line.state() != CountedLine.State.SETTLED)
                        .findFirst())
                .ifPresent(line -> table.getSelectionModel().select(line));
    }

    Optional<CountedLine> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    ObservableValue<CountedLine> chosenProperty() {
        return table.getSelectionModel().selectedItemProperty();
    }

    TableView<CountedLine> node() {
        table.setAccessibleText(
                table.getColumns().stream().map(TableColumn::getText).collect(Collectors.joining("、")));
        return table;
    }
}
