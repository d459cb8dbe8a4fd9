package dev.madoguchi.identity;

import dev.madoguchi.ui.Facts;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What the card tells everybody: its kind, until when it is valid, the tries left; and its pictures once it was read. */
final class CardPanel {
    private static final double FRONT_WIDTH = 316;
    private static final double FRONT_HEIGHT = 210;
    private static final double PHOTO_SIZE = 130;

    private final VBox root = new VBox();

    /** @param byFace reads a My Number Card without its PIN */
    CardPanel(ObservableValue<IdentityStep> step, IdentityWords words, Button byFace, Texts texts) {
        String none = texts.get("identity.none");
        Facts rows = new Facts("identity-card")
                .row(
                        "kind",
                        texts.get("identity.kind"),
                        step.map(now -> words.kind(now).orElse(none)))
                .row(
                        "tries",
                        texts.get("identity.tries"),
                        step.map(now -> words.tries(now).orElse(none)));
        rows.root().getStyleClass().add("facts-small");
        VBox validity = new VBox();
        validity.setId("identity-card-certificate");
        validity.getStyleClass().add("field-group");
        step.subscribe(now -> validity.getChildren().setAll(words.validity(now)));
        byFace.visibleProperty().bind(step.map(CardPanel::mayHaveAPin));
        byFace.managedProperty().bind(byFace.visibleProperty());
        root.getStyleClass().addAll("panel", "identity-card");
        root.getChildren()
                .setAll(
                        Lettering.heading(texts.get("identity.card")),
                        rows.root(),
                        validity,
                        byFace,
                        pictures(step, new CardPictures(texts)));
    }

    /** Only the face of a My Number Card opens anything. */
    private static boolean mayHaveAPin(IdentityStep now) {
        return now.laid().map(LaidCard.MyNumber.class::isInstance).orElse(true);
    }

    /** The front that is to be typed from, and the photo to compare with who stands there. */
    private static VBox pictures(ObservableValue<IdentityStep> step, CardPictures pictures) {
        VBox seen = new VBox();
        seen.setId("identity-card-pictures");
        seen.getStyleClass().add("field-group");
        step.subscribe(now -> seen.getChildren()
                .setAll(Stream.concat(
                                now.front().stream()
                                        .map(front ->
                                                pictures.node(front, "identity.told.front", FRONT_WIDTH, FRONT_HEIGHT)),
                                now.photo().stream()
                                        .map(photo ->
                                                pictures.node(photo, "identity.told.photo", PHOTO_SIZE, PHOTO_SIZE)))
                        .toList()));
        return seen;
    }

    VBox root() {
        return root;
    }
}
