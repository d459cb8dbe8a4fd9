package dev.madoguchi.paperwork;

import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Shows the forms in stock on the left, what happened to one kind on the right, and a new movement below. */
final class StockPanel {
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("M/d HH:mm");

    private final StockViewModel model;
    private final Texts texts;
    private final PaperTable<StockLevel> levels;
    private final PaperTable<Movement> movements;
    private final ComboBox<StockDeed> deed = new ComboBox<>();
    private final TextField pieces = new TextField();
    private final VBox root = new VBox();

    StockPanel(StockViewModel model, Texts texts, ZoneId zone) {
        this.model = model;
        this.texts = texts;
        levels = new PaperTable<StockLevel>(
                        "stock-levels",
                        texts.get("paperwork.stock.none"),
                        level -> level.kind().id())
                .column(
                        texts.get("paperwork.column.form"),
                        16,
                        level -> level.kind().name())
                .column(texts.get("paperwork.column.pieces"), 6, level -> Integer.toString(level.pieces()))
                .column(texts.get("paperwork.column.state"), 11, this::state)
                .onChoice(level -> model.choose(level.kind().id()));
        movements = new PaperTable<Movement>("stock-movements", texts.get("paperwork.stock.still"), Movement::id)
                .column(
                        texts.get("paperwork.column.time"),
                        8,
                        movement -> DAY_AND_TIME.format(movement.at().atZone(zone)))
                .column(texts.get("paperwork.column.deed"), 9, movement -> word(movement.deed()))
                .column(texts.get("paperwork.column.change"), 5, movement -> "%+d".formatted(movement.change()))
                .column(texts.get("paperwork.column.who"), 9, this::who);
        NoticeBox notice = new NoticeBox("stock-notice");
        notice.noticeProperty().bind(model.shownProperty().map(this::notice));
        HBox tables = new Columns(levels.node(), movements.node());
        HBox.setHgrow(levels.node(), Priority.ALWAYS);
        HBox.setHgrow(movements.node(), Priority.ALWAYS);
        VBox.setVgrow(tables, Priority.ALWAYS);
        root.getStyleClass().addAll("panel", "paper-part");
        root.getChildren().setAll(notice.root(), tables, deeds());
        model.shownProperty().subscribe(now -> {
            levels.show(now.list().levels());
            movements.show(now.list().movements());
        });
    }

    VBox root() {
        return root;
    }

    private VBox deeds() {
        deed.getItems().setAll(StockDeed.values());
        deed.setValue(StockDeed.TAKEN_IN);
        deed.setConverter(new StringConverter<>() {
            @Override
            public String toString(StockDeed value) {
                return value == null ? "" : word(value);
            }

            @Override
            public StockDeed fromString(String typed) {
                throw new UnsupportedOperationException("a deed is chosen, not typed");
            }
        });
        Button note = Deed.other("stock-note", texts.get("paperwork.stock.note"), this::note);
        pieces.setOnAction(event -> note());
        var working = model.shownProperty().map(Shown::isWorking);
        note.disableProperty().bind(levels.chosenProperty().flatMap(row -> working.map(busy -> busy || row.isEmpty())));
        FlowPane row = new FlowPane(
                Field.of("stock-deed", texts.get("paperwork.stock.deed"), deed),
                Field.of("stock-pieces", texts.get("paperwork.stock.pieces"), pieces),
                note);
        row.getStyleClass().add("ruler-row");
        VBox lines = new VBox(row, Lettering.note(texts.get("paperwork.stock.about")));
        lines.getStyleClass().add("ruler");
        return lines;
    }

    private void note() {
        model.note(deed.getValue(), pieces.getText());
        pieces.clear();
    }

    private Optional<Notice> notice(Shown<StockViewModel.Listed> now) {
        String low = now.list().levels().stream()
                .filter(StockLevel::isLow)
                .map(level -> texts.get(
                        "paperwork.stock.lowOne",
                        level.kind().name(),
                        Math.max(0, level.pieces()),
                        level.kind().ask()))
                .collect(Collectors.joining("　"));
        boolean quiet = now.told() instanceof Told.Nothing || now.told() instanceof Told.Done;
        return quiet && !low.isEmpty()
                ? Optional.of(Notice.of(Tone.WARNING, texts.get("paperwork.stock.low"), low))
                : now.told().notice(texts);
    }

    private String state(StockLevel level) {
        if (level.pieces() < 0) {
            return texts.get("paperwork.stock.negative");
        }
        return texts.get(
                level.isLow() ? "paperwork.stock.isLow" : "paperwork.stock.enough",
                level.kind().low());
    }

    private String word(StockDeed one) {
        return texts.get("paperwork.deed." + one);
    }

    private String who(Movement movement) {
        return movement.who().equals(Stock.PROGRAM) ? texts.get("paperwork.stock.byCase") : movement.who();
    }
}
