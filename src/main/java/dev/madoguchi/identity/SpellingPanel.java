package dev.madoguchi.identity;

import dev.madoguchi.identity.SpellingWords.Verdict;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.ScreenFont;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.WrappingLine;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Compares the name that a card says with the one that is printed on the form, which its QR code does not hold: the clerk may type
 * it and sees at once what differs. Nothing of it is kept; the field is empty again when the name goes.
 */
final class SpellingPanel {
    private final ObservableValue<String> name;
    private final SpellingWords words;
    private final VBox root = new VBox();
    private final VBox told = new VBox();
    private final TextField typed = new TextField();

    /** @param name as the card says it; empty while none is shown */
    SpellingPanel(ObservableValue<String> name, Texts texts) {
        this.name = name;
        words = new SpellingWords(texts, ScreenFont::has);
        typed.setId("identity-printed");
        typed.setPromptText(texts.get("identity.compare.prompt"));
        typed.setAccessibleText(texts.get("identity.compare"));
        HBox.setHgrow(typed, Priority.ALWAYS);
        Button compare =
                Deed.other("identity-compare", texts.get("identity.compare"), Shortcut.COMPARE, typed::requestFocus);
        compare.setMinWidth(Button.USE_PREF_SIZE);
        compare.setFocusTraversable(false);
        HBox line = new WrappingLine(compare, typed);
        line.getStyleClass().add("spelling-line");
        told.getStyleClass().add("spelling-told");
        root.getStyleClass().add("field-group");
        root.getChildren().setAll(line, told);
        name.subscribe(now -> typed.clear());
        name.subscribe(now -> tell());
        typed.textProperty().subscribe(now -> tell());
    }

    VBox root() {
        return root;
    }

    private void tell() {
        String card = name.getValue();
        List<Node> lines = new ArrayList<>();
        if (!card.isEmpty() && !typed.getText().isEmpty()) {
            Verdict found = words.compare(card, typed.getText());
            HBox verdict = Lettering.state(found.tone(), found.verdict());
            verdict.setId("identity-verdict");
            lines.add(verdict);
            if (!found.detail().isEmpty()) {
                lines.add(detail(found));
            }
        }
        told.getChildren().setAll(lines);
    }

    private static Label detail(Verdict found) {
        Label detail = Lettering.body(found.detail());
        detail.setId("identity-differences");
        detail.setMinHeight(Label.USE_PREF_SIZE); // or it would be cut where the step is full
        return detail;
    }
}
