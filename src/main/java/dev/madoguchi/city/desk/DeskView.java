package dev.madoguchi.city.desk;

import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The city desk's one screen: a day's deliveries, the records of one of them beside the paper ledger, and one record with its photo. */
public final class DeskView implements StepView {
    /** What a scroll bar takes of a line. */
    private static final double BAR = 24;

    private final DeskViewModel model;
    private final DeskWords words;
    private final Texts texts;
    private final Supplier<Optional<Path>> folder;
    private final VBox root = new VBox();
    private final TextField day = new TextField();
    private final ListView<Delivery> deliveries = new ListView<>();
    private final ListView<Line> lines = new ListView<>();
    private final Label count = Lettering.body("");
    private final TextField reason = new TextField();
    private final RecordPane record;
    private final Button back;
    private final Button fetch;
    private final Button export;
    private final Button query;
    private final Button accept;

    /**
     * @param zone whose time the records are shown in
     * @param folder asks the officer where photos are to go; empty where they would rather not
     */
    public DeskView(DeskViewModel model, Texts texts, ZoneId zone, Supplier<Optional<Path>> folder) {
        this.model = model;
        this.words = new DeskWords(texts);
        this.texts = texts;
        this.folder = folder;
        this.record = new RecordPane(texts, zone);
        ObservableValue<DeskStep> step = model.stepProperty();
        ObservableValue<Boolean> shut = step.map(now -> !(now instanceof DeskStep.Comparing));
        back = Deed.other("desk-back", texts.get("city.desk.back"), Shortcut.BACK, () -> model.show(model.day()));
        fetch = Deed.other("desk-fetch", texts.get("city.desk.fetch"), Shortcut.RETRY, this::fetch);
        export = Deed.other("desk-export", texts.get("city.desk.export"), Shortcut.PRINT, this::export);
        query = Deed.other(
                "desk-query", texts.get("city.desk.query"), Shortcut.BY_HAND, () -> model.query(reason.getText()));
        accept = Deed.big("desk-accept", texts.get("city.desk.accept"), Shortcut.NEXT, model::accept);
        back.disableProperty().bind(shut);
        export.disableProperty().bind(shut);
        fetch.disableProperty().bind(step.map(DeskStep.Working.class::isInstance));
        query.disableProperty().bind(step.map(now -> !canSay(now)));
        accept.disableProperty().bind(step.map(now -> !canSay(now) || !((DeskStep.Comparing) now).isComplete()));
        lay();
        step.subscribe(this::show);
    }

    private void lay() {
        NoticeBox notice = new NoticeBox("desk-notice");
        notice.noticeProperty().bind(model.toldProperty().map(words::notice));
        list(deliveries, "desk-deliveries", words::delivery);
        list(lines, "desk-lines", this::line);
        deliveries.setAccessibleText(texts.get("city.desk.deliveries"));
        lines.setAccessibleText(texts.get("city.desk.lines"));
        deliveries.setOnKeyPressed(pressed -> on(pressed, KeyCode.ENTER, this::open));
        deliveries.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open();
            }
        });
        lines.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> on(pressed, KeyCode.SPACE, this::tick));
        lines.getSelectionModel().selectedItemProperty().subscribe(now -> {
            record.clear();
            Optional.ofNullable(now).ifPresent(record::show);
        });
        day.setText(model.day().toString());
        reason.setId("desk-reason");
        VBox left = column(Field.of("desk-day", texts.get("city.desk.day"), day), deliveries);
        left.getStyleClass().add("desk-deliveries");
        count.setId("desk-count");
        VBox middle = column(count, lines, Field.of("desk-reason", texts.get("city.desk.reason"), reason));
        HBox.setHgrow(middle, Priority.ALWAYS);
        record.root().getStyleClass().add("desk-record");
        HBox columns = new Columns(left, middle, record.root());
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
    }

    private static VBox column(Region... parts) {
        VBox column = new VBox(parts);
        column.getStyleClass().add("panel");
        for (Region part : parts) {
            if (part instanceof ListView) {
                VBox.setVgrow(part, Priority.ALWAYS);
            }
        }
        return column;
    }

    private static <T> void list(ListView<T> list, String id, Function<T, String> words) {
        list.setId(id);
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : words.apply(item));
                setWrapText(true);
                prefWidthProperty().bind(view.widthProperty().subtract(BAR));
            }
        });
    }

    private String line(Line line) {
        boolean ticked = model.stepProperty().get() instanceof DeskStep.Comparing comparing
                && comparing.ticked().contains(line.record().id());
        String mark = line instanceof Line.NotOpened ? "✕" : ticked ? "☑" : "☐";
        return mark + "　" + (lines.getItems().indexOf(line) + 1) + "　" + words.line(line);
    }

    private static void on(KeyEvent pressed, KeyCode key, Runnable deed) {
        if (pressed.getCode() == key && !pressed.isShortcutDown()) {
            pressed.consume();
            deed.run();
        }
    }

    private boolean canSay(DeskStep now) {
        return model.signs()
                && now instanceof DeskStep.Comparing comparing
                && comparing.delivery().isOfAStation();
    }

    private void fetch() {
        try {
            model.show(LocalDate.parse(day.getText().strip()));
        } catch (DateTimeParseException e) {
            day.setText(model.day().toString());
            day.requestFocus();
        }
    }

    private void open() {
        Optional.ofNullable(deliveries.getSelectionModel().getSelectedItem()).ifPresent(model::open);
    }

    /** Ticks the chosen line and goes to the next one, so that a ledger is gone through with one key. */
    private void tick() {
        if (model.stepProperty().get() instanceof DeskStep.Comparing comparing
                && lines.getSelectionModel().getSelectedItem() instanceof Line.Opened line) {
            String id = line.record().id();
            boolean on = !comparing.ticked().contains(id);
            model.tick(id, on);
            if (on) {
                lines.getSelectionModel().selectNext();
                lines.scrollTo(lines.getSelectionModel().getSelectedIndex());
            }
        }
    }

    private void export() {
        folder.get().ifPresent(model::export);
    }

    private void show(DeskStep now) {
        switch (now) {
            case DeskStep.Choosing choosing -> {
                forget();
                deliveries.getItems().setAll(choosing.deliveries());
                deliveries.getSelectionModel().selectFirst();
                count.setText(texts.get(choosing.deliveries().isEmpty() ? "city.desk.none" : "city.desk.choose"));
                deliveries.requestFocus();
            }
            case DeskStep.Working working -> {
                forget();
                count.setText(texts.get("city.desk.working"));
            }
            case DeskStep.Comparing comparing -> compare(comparing);
        }
    }

    private void compare(DeskStep.Comparing now) {
        if (!lines.getItems().equals(now.lines())) {
            lines.getItems().setAll(now.lines());
            lines.getSelectionModel().selectFirst();
            lines.requestFocus();
        }
        lines.refresh();
        count.setText(
                texts.get("city.desk.count", now.lines().size(), now.ticked().size()));
    }

    private void forget() {
        lines.getItems().clear();
        record.clear();
        reason.clear();
    }

    @Override
    public String titleKey() {
        return "city.desk.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(back, fetch), List.of(export, query, accept));
    }

    @Override
    public Node first() {
        return deliveries;
    }

    @Override
    public ObservableValue<String> blocked() {
        return model.stepProperty()
                .map(now -> now instanceof DeskStep.Comparing comparing ? texts.get(blocked(comparing)) : "");
    }

    private String blocked(DeskStep.Comparing comparing) {
        if (!model.signs()) {
            return "city.desk.onlyLook";
        }
        if (comparing.hasShut()) {
            return "city.desk.shut";
        }
        return comparing.isComplete() ? "city.desk.ready" : "city.desk.incomplete";
    }

    @Override
    public void shown() {
        fetch();
    }

    @Override
    public void hidden() {
        forget();
    }
}
