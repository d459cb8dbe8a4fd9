package dev.madoguchi.identity;

import dev.madoguchi.identity.residence.CardNumber;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/**
 * Where the clerk types the number that stands on a residence card, once: after a failure it is still there. It says
 * character by character what is wrong.
 */
final class CardNumberField {
    private final VBox root = new VBox();
    private final TextField field = new TextField();
    private final ObservableBooleanValue ready;
    private final Texts texts;

    CardNumberField(Texts texts) {
        this.texts = texts;
        field.setPromptText(texts.get("identity.number.prompt"));
        ready = Bindings.createBooleanBinding(() -> CardNumber.wellFormed(take()), field.textProperty());
        Label said =
                Lettering.following(Lettering.note(""), Bindings.createStringBinding(this::said, field.textProperty()));
        said.setId("identity-number-said");
        root.getStyleClass().add("number-field");
        root.getChildren().setAll(Field.of("identity-number", texts.get("identity.number"), field), said);
    }

    private String said() {
        return switch (CardNumber.look(take())) {
            case CardNumber.Look.Complete complete -> texts.get("identity.number.complete");
            case CardNumber.Look.TooShort few -> texts.get("identity.number.short", few.left());
            case CardNumber.Look.TooLong many -> texts.get("identity.number.long");
            case CardNumber.Look.NoLetter place -> texts.get("identity.number.noLetter", place.at(), place.found());
            case CardNumber.Look.NoDigit place -> texts.get("identity.number.noDigit", place.at(), place.found());
        };
    }

    /** Whether it has the shape of such a number. */
    ObservableBooleanValue ready() {
        return ready;
    }

    /** What was typed, which whoever takes it wipes; it stays here until {@link #clear}. */
    char[] take() {
        String typed = field.getText().replaceAll("[\\s　-]", "");
        return typed.toCharArray();
    }

    void clear() {
        field.clear();
    }

    TextField first() {
        return field;
    }

    VBox root() {
        return root;
    }
}
