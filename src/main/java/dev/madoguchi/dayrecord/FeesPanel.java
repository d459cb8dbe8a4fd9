package dev.madoguchi.dayrecord;

import dev.madoguchi.dayrecord.FeesViewModel.Till;
import dev.madoguchi.dayrecord.Takings.Taken;
import dev.madoguchi.municipality.RecordRule.Fee;
import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Scrolling;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the fees with the change to give on the left, today's receipts and the count of the till on the right. */
final class FeesPanel {
    private final FeesViewModel model;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<String>> fee = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final TextField received = new TextField();
    private final Label change = Lettering.value("");
    private final VBox taken = new VBox();
    private final Label expected = Lettering.value("");
    private final VBox counted = new VBox();
    private final Choices<String> fees;
    private final Node left;
    private final Node right;

    FeesPanel(FeesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        fees = new Choices<>("record-fee", 1, choices(), fee, chosen -> fee.set(Optional.of(chosen)));
        fees.root().getStyleClass().add("choices-low");
        received.setPrefColumnCount(8);
        change.setId("record-change");
        change.textProperty().bind(Bindings.createStringBinding(this::changeInWords, fee, received.textProperty()));
        left = new VBox(
                fees.root(),
                Field.of("record-received", texts.get("dayrecord.fees.received"), received),
                change,
                Lettering.note(texts.get("dayrecord.fees.about")));
        left.getStyleClass().add("record-form");
        taken.setId("record-taken");
        expected.setId("record-expected");
        counted.setId("record-counted");
        Scrolling receipts = new Scrolling(taken);
        VBox.setVgrow(receipts, Priority.ALWAYS);
        right = new VBox(Lettering.heading(texts.get("dayrecord.fees.taken")), receipts, till());
        right.getStyleClass().add("panel");
        model.tillProperty().subscribe(this::show);
    }

    private List<Choice<String>> choices() {
        List<Choice<String>> choices = new ArrayList<>();
        for (Fee each : model.fees()) {
            String word = texts.get("dayrecord.fees.one", each.name(), each.yen());
            choices.add(new Choice<>(each.id(), each.id(), "Alt+" + (choices.size() + 1), word, ""));
        }
        return choices;
    }

    private VBox till() {
        TextField yen = new TextField();
        yen.setPrefColumnCount(8);
        WrittenField why = new WrittenField("record-till-why", texts.get("dayrecord.till.why"), 1, texts, model::check);
        Button count = Deed.other("record-till-count", texts.get("dayrecord.till.count"), () -> {
            Keyed.number(yen.getText()).ifPresent(number -> model.count(number, why.text()));
        });
        count.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> Keyed.number(yen.getText()).isEmpty()
                                || why.personalProperty().get(),
                        yen.textProperty(),
                        why.personalProperty()));
        HBox row = new HBox(Field.of("record-till-yen", texts.get("dayrecord.till.yen"), yen), count);
        row.getStyleClass().add("record-row");
        VBox till = new VBox(Lettering.heading(texts.get("dayrecord.till.title")), expected, row, why.root(), counted);
        till.getStyleClass().add("field-group");
        return till;
    }

    Node left() {
        return left;
    }

    Node right() {
        return right;
    }

    Node first() {
        return fees.first();
    }

    /** Why no fee can be taken yet; empty when one can. */
    ObservableValue<String> blocked() {
        return Bindings.createStringBinding(this::why, fee, received.textProperty());
    }

    private String why() {
        if (chosen().isEmpty()) {
            return texts.get("dayrecord.fees.choose");
        }
        return change().filter(yen -> yen < 0).isPresent() || isUnreadable()
                ? texts.get("dayrecord.fees.tooLittle")
                : "";
    }

    private boolean isUnreadable() {
        return !received.getText().isBlank() && change().isEmpty();
    }

    private Optional<Fee> chosen() {
        return fee.get()
                .flatMap(id -> model.fees().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst());
    }

    private Optional<Integer> change() {
        return chosen().flatMap(each -> Keyed.number(received.getText()).map(yen -> yen - each.yen()));
    }

    private String changeInWords() {
        return change().filter(yen -> yen >= 0)
                .map(yen -> texts.get("dayrecord.fees.change", yen))
                .orElse("");
    }

    /** Takes the chosen fee; only while nothing blocks it. */
    void take() {
        fee.get().ifPresent(model::take);
        fee.set(Optional.empty());
        received.clear();
    }

    private void show(Till now) {
        taken.getChildren()
                .setAll(
                        now.taken().isEmpty()
                                ? List.of(Lettering.body(texts.get("dayrecord.fees.none")))
                                : now.taken().stream().map(this::receipt).toList());
        expected.setText(texts.get("dayrecord.till.expected", now.expected()));
        counted.getChildren()
                .setAll(now.counted()
                        .map(count -> List.<Node>of(Lettering.state(
                                count.expected() == now.expected() ? Tone.READY : Tone.WARNING,
                                texts.get(
                                        count.expected() == now.expected()
                                                ? "dayrecord.till.counted"
                                                : "dayrecord.till.countedBefore",
                                        count.counted(),
                                        count.difference(),
                                        count.by()))))
                        .orElse(List.of()));
    }

    private Node receipt(Taken one) {
        String name = model.fees().stream()
                .filter(each -> each.id().equals(one.fee()))
                .map(Fee::name)
                .findFirst()
                .orElse(one.fee());
        Label line = Lettering.body(texts.get(
                one.cancelledBy().isPresent() ? "dayrecord.fees.cancelled" : "dayrecord.fees.receipt",
                one.number(),
                name,
                one.yen()));
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(line);
        if (one.cancelledBy().isEmpty()) {
            row.getChildren()
                    .add(Deed.other(
                            "record-cancel-" + one.number(),
                            texts.get("dayrecord.fees.cancel"),
                            () -> model.cancel(one.id())));
        }
        row.getStyleClass().add("queue-line");
        return row;
    }
}
