package dev.madoguchi.identity;

import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fields for a visitor whose card does not say it all, and for one who has none. */
final class HandPanel {
    private final VBox root = new VBox();
    private final Label heading = Lettering.heading("");
    private final Label note = Lettering.note("");
    private final Label notes = Lettering.body("");
    private final ItemField name;
    private final ItemField address;
    private final ItemField birth;
    private final ItemField telephone;
    private final VBox sexField;
    private final Label sexText = Lettering.value("");
    private final Choices<Sex> sexes;
    private final ObjectProperty<Optional<Sex>> sex = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableValue<HandEntry> entry;
    private final Texts texts;

    HandPanel(Texts texts) {
        this.texts = texts;
        name = item("name", texts.get("identity.name"), UnaryOperator.identity());
        address = item("address", texts.get("identity.address"), UnaryOperator.identity());
        birth = item("birth", texts.get("identity.birth"), digits -> BirthWords.of(digits, texts));
        telephone = item("telephone", texts.get("identity.telephone"), UnaryOperator.identity());
        birth.field().setPromptText(texts.get("identity.birth.prompt"));
        telephone.field().setPromptText(texts.get("identity.telephone.prompt"));
        entry = Bindings.createObjectBinding(
                this::typed,
                name.field().textProperty(),
                address.field().textProperty(),
                birth.field().textProperty(),
                sex,
                telephone.field().textProperty());
        sexes = sexes();
        sexText.setId("identity-hand-sex-text");
        sexField = new VBox(fieldName(texts.get("identity.sex")), sexText, sexes.root());
        sexField.getStyleClass().add("field");
        notes.setId("identity-hand-notes");
        HBox pair = new Columns(birth.root(), telephone.root());
        pair.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        root.getStyleClass().add("field-group");
        root.getChildren().setAll(heading, note, name.root(), notes, address.root(), pair, sexField);
        askAll();
    }

    private ItemField item(String id, String word, UnaryOperator<String> shown) {
        return new ItemField("identity-hand-" + id, word, shown, texts);
    }

    private HandEntry typed() {
        return new HandEntry(
                name.field().getText(),
                address.field().getText(),
                birth.field().getText(),
                sex.get(),
                telephone.field().getText());
    }

    /** Asks for everything. */
    void askAll() {
        heading.setText(texts.get("identity.items.hand"));
        note.setText(texts.get("identity.hand.note"));
        Stream.of(name, address, birth, telephone).forEach(ItemField::ask);
        sex(Optional.empty());
        notes(List.of());
    }

    /** Shows what a card says and asks for the rest. */
    void complete(CardSays says) {
        heading.setText(texts.get("identity.items"));
        note.setText(texts.get("identity.completing.note"));
        name.tell(says.name());
        address.tell(says.address());
        birth.tell(says.birthDate());
        telephone.ask();
        sex(says.sex());
        notes(says.beside().notes());
    }

    private void sex(Optional<Sex> told) {
        sex.set(told);
        sexText.setText(told.map(each -> texts.get("identity.sex." + each)).orElse(""));
        show(sexText, told.isPresent());
        show(sexes.root(), told.isEmpty());
    }

    private void notes(List<CardSays.Note> more) {
        notes.setText(more.stream()
                .map(each -> texts.get(each.key(), each.words()))
                .reduce((one, other) -> one + "\n" + other)
                .orElse(""));
        show(notes, !more.isEmpty());
    }

    /** What was typed so far. */
    ObservableValue<HandEntry> entry() {
        return entry;
    }

    /** The first place where something is to be typed. */
    TextField first() {
        return Stream.of(name, address, birth, telephone)
                .map(ItemField::field)
                .filter(field -> field.isManaged() && isOpen(field.getText()))
                .findFirst()
                .orElse(telephone.field());
    }

    private static boolean isOpen(String typed) {
        return typed.isEmpty() || LicenceText.hasMark(typed);
    }

    VBox root() {
        return root;
    }

    private static void show(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    private Choices<Sex> sexes() {
        List<Choice<Sex>> each = List.of(
                sex(Sex.MALE, "Alt+1", texts),
                sex(Sex.FEMALE, "Alt+2", texts),
                sex(Sex.NOT_APPLICABLE, "Alt+3", texts));
        Choices<Sex> choices =
                new Choices<>("identity-hand-sex", each.size(), each, sex, chosen -> sex.set(Optional.of(chosen)));
        choices.root().getStyleClass().add("choices-low");
        return choices;
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
