package dev.madoguchi.identity;

import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The three places on a card's face that make 照合番号B. Nobody enters the My Number here: no place takes twelve digits. */
final class FaceNumberFields {
    private final HBox root = new Columns();
    private final Map<FaceNumber.Part, TextField> fields = new EnumMap<>(FaceNumber.Part.class);
    private final ObservableBooleanValue ready;

    FaceNumberFields(Texts texts) {
        for (FaceNumber.Part part : FaceNumber.Part.values()) {
            TextField field = new TextField();
            field.setPromptText(texts.get("identity.face." + part + ".prompt"));
            fields.put(part, field);
            var named = Field.of(
                    "identity-face-" + part.name().toLowerCase(Locale.ROOT), texts.get("identity.face." + part), field);
            HBox.setHgrow(named, Priority.ALWAYS);
            root.getChildren().add(named);
        }
        ready = Bindings.createBooleanBinding(
                this::wellFormed,
                fields.values().stream().map(TextField::textProperty).toArray(Observable[]::new));
    }

    private boolean wellFormed() {
        return fields.entrySet().stream()
                .allMatch(field ->
                        field.getKey().wellFormed(field.getValue().getText().strip()));
    }

    /** Whether it can stand on a card. */
    ObservableBooleanValue ready() {
        return ready;
    }

    /** The digits, which whoever takes them wipes; they stay in their places until {@link #clear}, to be corrected. */
    char[] take() {
        StringBuilder typed = new StringBuilder();
        fields.values().forEach(field -> typed.append(field.getText().strip()));
        char[] taken = new char[typed.length()];
        typed.getChars(0, taken.length, taken, 0);
        return taken;
    }

    void clear() {
        fields.values().forEach(TextField::clear);
    }

    TextField first() {
        return Objects.requireNonNull(fields.get(FaceNumber.Part.BIRTH));
    }

    HBox root() {
        return root;
    }
}
