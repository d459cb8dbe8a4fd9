package dev.madoguchi.dayrecord;

import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.municipality.RecordRule.Topic;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.WordColumn;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Lists the day's records and whatever is open, by kind if one likes; the chosen one is opened for its correction. */
final class RecordList {
    private final RecordsViewModel model;
    private final Texts texts;
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;
    private final TableView<DayRecord> table = new TableView<>();
    private final ComboBox<Filter> filter = new ComboBox<>();
    private final VBox due = new VBox();
    private final VBox trail = new VBox();
    private final VBox root;
    private boolean telling;

    /** Which records are listed. */
    private record Filter(Optional<RecordKind> kind, boolean openOnly) {}

    /** @param zone whose time is shown */
    RecordList(RecordsViewModel model, Texts texts, ZoneId zone) {
        this.model = model;
        this.texts = texts;
        time = DateTimeFormatter.ofPattern("HH:mm").withZone(zone);
        day = DateTimeFormatter.ofPattern("M/d");
        filters();
        table.setId("record-table");
        table.setAccessibleText(texts.get("dayrecord.title"));
        table.setPlaceholder(Lettering.body(texts.get("dayrecord.none")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getStyleClass().add("paper-table");
        column("dayrecord.column.when", 5.5, this::when);
        column(
                "dayrecord.column.kind",
                7,
                record -> texts.get("dayrecord.kind." + record.matter().kind()));
        column("dayrecord.column.topic", 11, this::topic);
        column(
                "dayrecord.column.standing",
                7.5,
                record -> texts.get("dayrecord.standing." + record.matter().standing()));
        column("dayrecord.column.by", 4.5, DayRecord::by);
        table.getSelectionModel().selectedItemProperty().subscribe(record -> {
            if (record != null && !telling) {
                model.correct(record);
            }
        });
        due.setId("record-due");
        trail.setId("record-trail");
        VBox.setVgrow(table, Priority.ALWAYS);
        root = new VBox(due, Field.of("record-filter", texts.get("dayrecord.filter"), filter), table, trail);
        root.getStyleClass().add("panel");
        model.stateProperty().subscribe(this::show);
    }

    Node root() {
        return root;
    }

    private void filters() {
        List<Filter> all =
                new ArrayList<>(List.of(new Filter(Optional.empty(), false), new Filter(Optional.empty(), true)));
        Arrays.stream(RecordKind.values())
                .map(kind -> new Filter(Optional.of(kind), false))
                .forEach(all::add);
        filter.getItems().setAll(all);
        filter.setValue(all.getFirst());
        filter.setConverter(new StringConverter<>() {
            @Override
            public String toString(Filter one) {
                String open = one.openOnly() ? "dayrecord.filter.open" : "dayrecord.filter.all";
                return one.kind()
                        .map(kind -> texts.get("dayrecord.kind." + kind))
                        .orElseGet(() -> texts.get(open));
            }

            @Override
            public Filter fromString(String word) {
                throw new UnsupportedOperationException("the list cannot be typed into");
            }
        });
        filter.valueProperty().subscribe(chosen -> show(model.stateProperty().get()));
    }

    private void column(String titleKey, double width, Function<DayRecord, String> text) {
        table.getColumns().add(new WordColumn<>(texts.get(titleKey), width, text));
    }

    private void show(RecordsState now) {
        telling = true;
        table.getItems().setAll(listed(now));
        table.getSelectionModel().clearSelection();
        now.chosen().ifPresent(table.getSelectionModel()::select);
        telling = false;
        long late = now.open().stream().filter(DayRecord::isDueToday).count();
        due.getChildren()
                .setAll(
                        late == 0
                                ? List.of()
                                : List.of(Lettering.state(Tone.WARNING, texts.get("dayrecord.complaintsDue", late))));
        due.setManaged(late > 0);
        trail.getChildren().setAll(now.correcting().stream().map(this::revision).toList());
        trail.setManaged(!now.correcting().isEmpty());
    }

    /** Today's records; what is open of earlier days comes before them. */
    private List<DayRecord> listed(RecordsState now) {
        List<DayRecord> all = new ArrayList<>(now.open());
        all.removeIf(now.today()::contains);
        all.addAll(now.today());
        Filter chosen = filter.getValue();
        return all.stream()
                .filter(record -> !chosen.openOnly() || record.isOpen())
                .filter(record -> chosen.kind()
                        .map(kind -> kind == record.matter().kind())
                        .orElse(true))
                .toList();
    }

    private String when(DayRecord record) {
        String at = time.format(record.at());
        return model.isOfToday(record) ? at : day.format(record.day()) + " " + at;
    }

    private String topic(DayRecord record) {
        Matter matter = record.matter();
        String name = model.rule()
                .topic(matter.kind(), matter.topic())
                .map(Topic::name)
                .orElse(matter.topic());
        return KindRule.counts(matter.kind()) ? texts.get("dayrecord.counted", name, matter.times()) : name;
    }

    private Node revision(DayRecord record) {
        return Lettering.note(texts.get(
                "dayrecord.revision",
                record.revision(),
                time.format(record.at()),
                record.by(),
                texts.get("dayrecord.standing." + record.matter().standing())));
    }
}
