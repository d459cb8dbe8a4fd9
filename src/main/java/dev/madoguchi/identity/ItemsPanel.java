package dev.madoguchi.identity;

import dev.madoguchi.names.Spelling;
import dev.madoguchi.ui.Facts;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.ScreenFont;
import dev.madoguchi.ui.Texts;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The four items from the card for the visitor to confirm, and the telephone number that no card holds. */
final class ItemsPanel {
    private final VBox root = new VBox();
    private final TextField telephone = new TextField();

    ItemsPanel(ObservableValue<IdentityStep> step, Texts texts) {
        telephone.setPromptText(texts.get("identity.telephone.prompt"));
        Facts facts = new Facts("identity")
                .row("name", texts.get("identity.name"), item(step, items -> shown(items.name())))
                .row("address", texts.get("identity.address"), item(step, items -> shown(items.address())))
                .row("birth", texts.get("identity.birth"), item(step, items -> BirthWords.of(items.birthDate(), texts)))
                .row("sex", texts.get("identity.sex"), item(step, items -> texts.get("identity.sex." + items.sex())));
        root.getStyleClass().add("field-group");
        root.getChildren()
                .setAll(
                        Lettering.heading(texts.get("identity.items")),
                        Lettering.note(texts.get("identity.items.note")),
                        facts.root(),
                        new SpellingPanel(item(step, FourItems::name), texts).root(),
                        Field.of("identity-telephone", texts.get("identity.telephone"), telephone));
    }

    TextField telephone() {
        return telephone;
    }

    VBox root() {
        return root;
    }

    /** As it stands on the chip, with the code of what the screen may not show as it is written. */
    private static String shown(String written) {
        return Spelling.line(written, ScreenFont::has);
    }

    private static ObservableValue<String> item(ObservableValue<IdentityStep> step, Function<FourItems, String> words) {
        return step.map(
                now -> now instanceof IdentityStep.Confirming confirming ? words.apply(confirming.items()) : "");
    }
}
