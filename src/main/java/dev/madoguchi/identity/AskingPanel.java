package dev.madoguchi.identity;

import dev.madoguchi.identity.IdentityStep.Entry;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What opens the card: the visitor at the PIN pad, or what stands on the card's face; with the yes that the last try needs. */
final class AskingPanel {
    private final VBox root = new VBox();
    private final ObservableValue<IdentityStep> step;
    private final ObservableValue<Boolean> padOpen;
    private final FaceNumberFields face;
    private final CardNumberField number;
    private final CheckBox lastTry;
    private final ObservableBooleanValue ready;

    /**
     * @param padOpen whether the visitor is at the PIN pad
     * @param cancel takes the pad away
     */
    AskingPanel(
            ObservableValue<IdentityStep> step,
            IdentityWords words,
            ObservableValue<Boolean> padOpen,
            Runnable cancel,
            Texts texts) {
        this.step = step;
        this.padOpen = padOpen;
        face = new FaceNumberFields(texts);
        number = new CardNumberField(texts);
        lastTry = Lettering.tick("identity-last-try", texts.get("identity.lastTry.confirm"));
        lastTry.visibleProperty().bind(step.map(IdentityStep::lastTry));
        lastTry.managedProperty().bind(lastTry.visibleProperty());
        ready = Bindings.createBooleanBinding(
                this::isReady, step, padOpen, face.ready(), number.ready(), lastTry.selectedProperty());
        Label tries = Lettering.following(Lettering.body(""), step.map(words::triesLeft));
        tries.setId("identity-tries");
        StackPane places = new StackPane(
                seen(new VisitorAtPad(padOpen, cancel, texts).root(), Entry.PIN),
                seen(face.root(), Entry.FACE_NUMBER),
                seen(number.root(), Entry.CARD_NUMBER));
        places.getStyleClass().add("asking-places");
        root.getStyleClass().addAll("field-group", "asking");
        root.getChildren()
                .setAll(
                        Lettering.following(Lettering.heading(""), step.map(words::asks)),
                        Lettering.following(Lettering.note(""), step.map(words::asksNote)),
                        tries,
                        places,
                        lastTry);
    }

    private Region seen(Region place, Entry entry) {
        place.visibleProperty().bind(step.map(now -> now.asksFor(entry)));
        place.managedProperty().bind(place.visibleProperty());
        return place;
    }

    private boolean isReady() {
        return step.getValue() instanceof IdentityStep.Asking asking
                && (!asking.lastTry() || lastTry.isSelected())
                && isReady(asking.entry());
    }

    private boolean isReady(Entry entry) {
        return switch (entry) {
            case PIN -> !padOpen.getValue();
            case NOTHING -> true;
            case FACE_NUMBER -> face.ready().get();
            case CARD_NUMBER -> number.ready().get();
        };
    }

    /** Whether the card may be opened, or the visitor be asked to the pad. */
    ObservableBooleanValue ready() {
        return ready;
    }

    /** What stands in the fields, which whoever takes it wipes; nothing for a card that asks for nothing. */
    char[] take(Entry entry) {
        return switch (entry) {
            case FACE_NUMBER -> face.take();
            case CARD_NUMBER -> number.take();
            case PIN, NOTHING -> new char[0];
        };
    }

    boolean lastTryConfirmed() {
        return lastTry.isSelected();
    }

    /** Puts the keyboard where something is to be typed; a yes to a last try holds for one try. */
    void focus(Entry entry) {
        lastTry.setSelected(false);
        switch (entry) {
            case FACE_NUMBER -> face.first().requestFocus();
            case CARD_NUMBER -> number.first().requestFocus();
            case PIN, NOTHING -> root.requestFocus();
        }
    }

    void clear() {
        face.clear();
        number.clear();
        lastTry.setSelected(false);
    }

    VBox root() {
        return root;
    }
}
