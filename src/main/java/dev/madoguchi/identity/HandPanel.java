package dev.madoguchi.identity;

import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fields for a visitor who has no card. */
final class HandPanel {
    private final VBox root = new VBox();
    private final TextField name = new TextField();
    private final TextField address = new TextField();
    private final TextField birth = new TextField();
    private final TextField telephone = new TextField();
    private final ObjectProperty<Optional<Sex>> sex = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableValue<HandEntry> entry = Bindings.createObjectBinding(
            () -> new HandEntry(name.getText(), address.getText(), birth.getText(), sex.get(), telephone.getText()),
            name.textProperty(),
            address.textProperty(),
            birth.textProperty(),
            sex,
            telephone.textProperty());

    HandPanel(Texts texts) {
        birth.setPromptText(texts.get("identity.birth.prompt"));
        telephone.setPromptText(texts.get("identity.telephone.prompt"));
        List<Choice<Sex>> sexes = List.of(
                sex(Sex.MALE, "Alt+1", texts),
                sex(Sex.FEMALE, "Alt+2", texts),
                sex(Sex.NOT_APPLICABLE, "Alt+3", texts));
        Choices<Sex> choices =
                new Choices<>("identity-hand-sex", sexes.size(), sexes, sex, chosen -> sex.set(Optional.of(chosen)));
        choices.root().getStyleClass().add("choices-low");
        VBox sexField = new VBox(fieldName(texts.get("identity.sex")), choices.root());
        sexField.getStyleClass().add("field");
        HBox pair = new HBox(
                Field.of("identity-hand-birth", texts.get("identity.birth"), birth),
                Field.of("identity-hand-telephone", texts.get("identity.telephone"), telephone));
        pair.getStyleClass().add("columns");
        pair.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        root.getStyleClass().add("field-group");
        root.getChildren()
                .setAll(
                        Lettering.heading(texts.get("identity.items.hand")),
                        Lettering.note(texts.get("identity.hand.note")),
                        Field.of("identity-hand-name", texts.get("identity.name"), name),
                        Field.of("identity-hand-address", texts.get("identity.address"), address),
                        pair,
                        sexField);
    }

    /** What was typed so far. */
    ObservableValue<HandEntry> entry() {
        return entry;
    }

    void clear() {
        Stream.of(name, address, birth, telephone).forEach(TextField::clear);
        sex.set(Optional.empty());
    }

    TextField first() {
        return name;
    }

    VBox root() {
        return root;
    }

    private static Choice<Sex> sex(Sex each, String key, Texts texts) {
        return new Choice<>(each, each.name().toLowerCase(Locale.ROOT), key, texts.get("identity.sex." + each), "");
    }

    private static Label fieldName(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-name");
        return label;
    }
}
