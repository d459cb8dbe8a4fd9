package dev.madoguchi.identity;

import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.PinPad;
import dev.madoguchi.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Where the visitor enters the PIN, with the yes that the last try needs. */
final class PinPanel {
    private static final int DIGITS = 4;

    private final VBox root = new VBox();
    private final PinPad pad;
    private final CheckBox lastTry;
    private final ObservableBooleanValue ready;

    PinPanel(ObservableValue<IdentityStep> step, Texts texts) {
        pad = new PinPad("identity-pin", DIGITS, texts);
        lastTry = new CheckBox(texts.get("identity.lastTry.confirm"));
        lastTry.setId("identity-last-try");
        lastTry.setWrapText(true);
        lastTry.visibleProperty().bind(step.map(IdentityStep::lastTry));
        lastTry.managedProperty().bind(lastTry.visibleProperty());
        ready = Bindings.createBooleanBinding(
                () -> pad.completeProperty().get() && (!step.getValue().lastTry() || lastTry.isSelected()),
                pad.completeProperty(),
                lastTry.selectedProperty(),
                step);
        root.getStyleClass().addAll("field-group", "pin-panel");
        root.getChildren()
                .setAll(
                        Lettering.heading(texts.get("identity.pin")),
                        Lettering.note(texts.get("identity.pin.note")),
                        tries(step, texts),
                        pad.root(),
                        lastTry);
    }

    private static Label tries(ObservableValue<IdentityStep> step, Texts texts) {
        Label tries = Lettering.following(
                Lettering.body(""),
                step.map(now -> now.knownFacts()
                        .flatMap(CardFacts::pinTries)
                        .map(left -> texts.get("identity.pinTriesLeft", left))
                        .orElse("")));
        tries.setId("identity-tries");
        return tries;
    }

    /** Whether the PIN may be shown to the card. */
    ObservableBooleanValue ready() {
        return ready;
    }

    /** The digits, which are forgotten here. */
    char[] take() {
        return pad.take();
    }

    boolean lastTryConfirmed() {
        return lastTry.isSelected();
    }

    void clear() {
        pad.clear();
        lastTry.setSelected(false);
    }

    void focus() {
        pad.root().requestFocus();
    }

    VBox root() {
        return root;
    }
}
