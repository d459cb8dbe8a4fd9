package dev.madoguchi.dayrecord;

import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.municipality.RecordRule.Topic;
import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Texts;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The form of one kind: topic first, then what the kind asks for, then how it stands. */
final class RecordForm {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int COLUMNS = 3;

    private final RecordKind kind;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<String>> topic = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Standing>> standing;
    private final TextField times = new TextField("1");
    private final TextField from = new TextField();
    private final TextField until = new TextField();
    private final Map<Part, WrittenField> parts = new EnumMap<>(Part.class);
    private final Choices<String> topics;
    private final VBox root = new VBox();

    RecordForm(RecordKind kind, RecordsViewModel model, Texts texts) {
        this.kind = kind;
        this.texts = texts;
        standing = new ReadOnlyObjectWrapper<>(Optional.of(KindRule.usual(kind)));
        topics = new Choices<>("record-topic", COLUMNS, topics(model), topic, chosen -> topic.set(Optional.of(chosen)));
        topics.root().getStyleClass().add("choices-low");
        root.getChildren().add(topics.root());
        root.getChildren().add(figures());
        for (Part part : KindRule.parts(kind)) {
            WrittenField field = new WrittenField(
                    "record-" + part, texts.get("dayrecord.part." + kind + "." + part), 2, texts, model::check);
            parts.put(part, field);
            root.getChildren().add(field.root());
        }
        root.getChildren().add(standings());
        root.getStyleClass().add("record-form");
    }

    private List<Choice<String>> topics(RecordsViewModel model) {
        List<Topic> all = model.rule().topics(kind);
        List<Choice<String>> choices = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            choices.add(new Choice<>(
                    all.get(at).id(),
                    all.get(at).id(),
                    "Alt+" + (at + 1),
                    all.get(at).name(),
                    ""));
        }
        return choices;
    }

    private HBox figures() {
        HBox row = new HBox();
        row.getStyleClass().add("record-row");
        if (KindRule.counts(kind)) {
            times.setPrefColumnCount(5);
            row.getChildren().add(Field.of("record-times", texts.get("dayrecord.times." + kind), times));
        }
        if (KindRule.begins(kind)) {
            from.setPrefColumnCount(6);
            row.getChildren().add(Field.of("record-from", texts.get("dayrecord.from"), from));
        }
        if (KindRule.ends(kind)) {
            until.setPrefColumnCount(6);
            row.getChildren().add(Field.of("record-until", texts.get("dayrecord.until"), until));
        }
        row.setManaged(!row.getChildren().isEmpty());
        return row;
    }

    private VBox standings() {
        Choices<Standing> choices = new Choices<>(
                "record-standing",
                COLUMNS,
                List.of(
                        standing(Standing.OPEN, "Alt+A"),
                        standing(Standing.ESCALATED, "Alt+S"),
                        standing(Standing.CLOSED, "Alt+D")),
                standing,
                chosen -> standing.set(Optional.of(chosen)));
        choices.root().getStyleClass().add("choices-low");
        choices.root().setAccessibleText(texts.get("dayrecord.standing"));
        return new VBox(choices.root());
    }

    private Choice<Standing> standing(Standing one, String key) {
        return new Choice<>(one, one.name(), key, texts.get("dayrecord.standing." + one), "");
    }

    Node root() {
        return root;
    }

    Node first() {
        return topics.first();
    }

    /** Shows a record that is to be corrected. */
    void show(Matter matter) {
        topic.set(Optional.of(matter.topic()));
        times.setText(Integer.toString(matter.times()));
        from.setText(matter.from().map(TIME::format).orElse(""));
        until.setText(matter.until().map(TIME::format).orElse(""));
        parts.forEach((part, field) -> field.text(matter.part(part)));
        standing.set(Optional.of(matter.standing()));
    }

    /** Fills in what the data say of an incident (F91); a person corrects it. */
    void prefill(Affected affected) {
        times.setText(Integer.toString(affected.records()));
        from.setText(TIME.format(affected.at()));
        String about = texts.get(
                "dayrecord.affected",
                affected.station(),
                TIME.format(affected.at()),
                affected.kept(),
                affected.unsent(),
                affected.begun());
        parts.computeIfPresent(Part.ABOUT, (part, field) -> {
            field.text(about);
            return field;
        });
    }

    /** Why it cannot be saved yet; empty when it can. */
    ObservableValue<String> blocked() {
        List<ObservableValue<?>> watched = new ArrayList<>(
                List.of(topic, standing, times.textProperty(), from.textProperty(), until.textProperty()));
        parts.values().forEach(field -> watched.add(field.personalProperty()));
        return Bindings.createStringBinding(this::why, watched.toArray(ObservableValue[]::new));
    }

    private String why() {
        if (topic.get().isEmpty()) {
            return texts.get("dayrecord.chooseTopic");
        }
        if (KindRule.counts(kind) && Keyed.number(times.getText()).isEmpty()) {
            return texts.get("dayrecord.noNumber");
        }
        if (isNoTime(from, KindRule.begins(kind)) || isNoTime(until, false)) {
            return texts.get("dayrecord.noTime");
        }
        boolean personal = parts.values().stream()
                .anyMatch(field -> field.personalProperty().get());
        return personal ? texts.get("dayrecord.hasPersonal") : "";
    }

    private static boolean isNoTime(TextField field, boolean needed) {
        String typed = field.getText();
        return typed.isBlank() ? needed : Keyed.time(typed).isEmpty();
    }

    /** What was typed; only while nothing blocks it. */
    Matter matter() {
        Map<Part, String> words = new EnumMap<>(Part.class);
        parts.forEach((part, field) -> words.put(part, field.text()));
        Optional<LocalTime> began = Keyed.time(from.getText());
        return new Matter(
                kind,
                topic.get().orElseThrow(),
                Keyed.number(times.getText()).orElse(1),
                words,
                began,
                Keyed.time(until.getText()),
                standing.get().orElseThrow());
    }
}
