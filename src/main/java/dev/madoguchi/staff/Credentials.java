package dev.madoguchi.staff;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a person types to be let in: id and password, or, while a staff card lies on its reader, the card's PIN. */
final class Credentials {
    private final VBox root = new VBox();
    private final TextField id = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField pin = new PasswordField();
    private final BooleanProperty idAsked = new SimpleBooleanProperty(true);
    private final BooleanProperty byCard = new SimpleBooleanProperty();
    private final ObservableValue<StaffCardState> card;

    /** @param name what the ids of the nodes begin with */
    Credentials(String name, ObservableValue<StaffCardState> card, Texts texts) {
        this.card = card;
        HBox read = Lettering.state(Tone.READY, texts.get("staff.card.there"));
        VBox pinBox = Field.of(name + "-pin", texts.get("staff.pin"), pin);
        VBox idBox = Field.of(name + "-id", texts.get("staff.id"), id);
        VBox passwordBox = Field.of(name + "-password", texts.get("staff.password"), password);
        Button instead = Deed.other(name + "-instead", texts.get("staff.card.instead"), this::byPassword);
        shownWhile(byCard, read, pinBox, instead);
        shownWhile(byCard.not().and(idAsked), idBox);
        shownWhile(byCard.not(), passwordBox);
        root.getChildren().setAll(read, pinBox, idBox, passwordBox, instead);
        root.getStyleClass().add("credentials");
        card.subscribe(this::cardMoved);
    }

    VBox root() {
        return root;
    }

    /** Whether the id is asked too; a locked screen knows who locked it. */
    BooleanProperty idAskedProperty() {
        return idAsked;
    }

    /** Whether everything is typed. */
    BooleanBinding complete() {
        return Bindings.createBooleanBinding(
                () -> byCard.get()
                        ? !pin.getText().isEmpty()
                        : !password.getText().isEmpty()
                                && (!idAsked.get() || !id.getText().isBlank()),
                byCard,
                idAsked,
                pin.textProperty(),
                id.textProperty(),
                password.textProperty());
    }

    /** Hands over what was typed, which is then gone from here except the id. */
    void hand(BiConsumer<String, char[]> toPassword, Consumer<char[]> toCard) {
        if (byCard.get()) {
            char[] typed = pin.getText().toCharArray();
            pin.clear();
            toCard.accept(typed);
        } else {
            char[] typed = password.getText().toCharArray();
            password.clear();
            password.requestFocus();
            toPassword.accept(id(), typed);
        }
    }

    String id() {
        return id.getText().strip();
    }

    /** Forgets everything that was typed. */
    void clear() {
        id.clear();
        forget();
        cardMoved();
    }

    /** Forgets what is secret. */
    void forget() {
        password.clear();
        pin.clear();
    }

    /** Where the keyboard belongs. */
    Node first() {
        if (byCard.get()) {
            return pin;
        }
        return idAsked.get() ? id : password;
    }

    private void cardMoved() {
        byCard.set(card.getValue() instanceof StaffCardState.There);
        pin.clear();
        if (root.getScene() != null) {
            first().requestFocus();
        }
    }

    private void byPassword() {
        byCard.set(false);
        first().requestFocus();
    }

    private static void shownWhile(ObservableValue<Boolean> holds, Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(holds);
            node.managedProperty().bind(node.visibleProperty());
        }
    }
}
