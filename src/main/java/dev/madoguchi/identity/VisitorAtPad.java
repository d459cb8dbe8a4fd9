package dev.madoguchi.identity;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Icon;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the clerk sees of the PIN: whether the visitor is at the pad, and a way to take it away. No digit, not even a dot. */
final class VisitorAtPad {
    private final VBox root = new VBox();

    VisitorAtPad(ObservableValue<Boolean> open, Runnable cancel, Texts texts) {
        Region card = Icon.CARD.node();
        card.getStyleClass().add("icon-huge");
        HBox entering = Lettering.state(Tone.PERSON, texts.get("identity.pin.entering"));
        entering.setMaxWidth(Region.USE_PREF_SIZE);
        entering.setId("identity-pin-entering");
        entering.visibleProperty().bind(open);
        Button stop = Deed.other("identity-pin-cancel", texts.get("identity.pin.cancel"), cancel);
        stop.disableProperty().bind(open.map(is -> !is));
        root.getStyleClass().add("invitation");
        root.getChildren().setAll(card, entering, stop);
    }

    VBox root() {
        return root;
    }
}
