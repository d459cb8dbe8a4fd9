package dev.madoguchi.identity;

import dev.madoguchi.ui.Facts;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the card tells everybody: its kind, its certificate, the tries left. */
final class CardPanel {
    private final VBox root = new VBox();

    CardPanel(ObservableValue<IdentityStep> step, IdentityWords words, Texts texts) {
        ObservableValue<Optional<CardFacts>> facts = step.map(IdentityStep::knownFacts);
        String none = texts.get("identity.none");
        Facts rows = new Facts("identity-card")
                .row(
                        "kind",
                        texts.get("identity.kind"),
                        facts.map(now -> now.map(words::kind).orElse(none)))
                .row(
                        "tries",
                        texts.get("identity.tries"),
                        step.map(now -> words.tries(now).orElse(none)));
        rows.root().getStyleClass().add("facts-small");
        StackPane certificate = new StackPane();
        certificate.setId("identity-card-certificate");
        facts.subscribe(now -> certificate
                .getChildren()
                .setAll(now.stream().map(words::certificate).toList()));
        root.getStyleClass().addAll("panel", "identity-card");
        root.getChildren().setAll(Lettering.heading(texts.get("identity.card")), rows.root(), certificate);
    }

    VBox root() {
        return root;
    }
}
