package dev.madoguchi.photo;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView.Actions;
import dev.madoguchi.ui.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/** The buttons of the photo step: take it, take it again, take it from a card, use it. Each can be pressed only where it means something. */
final class PhotoDeeds {
    private final Button shoot;
    private final Button again;
    private final Button bring;
    private final Button next;

    /**
     * The buttons of one view.
     *
     * @param choosing whether a picture is being chosen from a card
     * @param usable whether a person has said all that using the photo needs
     */
    PhotoDeeds(
            PhotoViewModel model,
            ObservableValue<Boolean> choosing,
            ObservableValue<Boolean> usable,
            Ways ways,
            Texts texts) {
        ObservableValue<PhotoStep> step = model.stepProperty();
        ObservableValue<Boolean> taken = step.map(PhotoStep.Taken.class::isInstance);
        shoot = Deed.main("photo-shoot", texts.get("photo.shoot"), Shortcut.SHOOT, model::shoot);
        shoot.disableProperty().bind(either(step.map(now -> !ready(now)), choosing));
        next = Deed.big("photo-next", texts.get("photo.next"), Shortcut.NEXT, model::accept);
        next.disableProperty().bind(usable.map(yes -> !yes));
        again = Deed.other("photo-again", texts.get("photo.again"), Shortcut.RETRY, ways.begin());
        again.disableProperty().bind(step.map(now -> !ended(now)));
        bring = Deed.other("photo-import", texts.get("photo.import"), Shortcut.BY_HAND, ways.look());
        bring.disableProperty().bind(either(taken, choosing));
        takeTurns(taken);
    }

    /**
     * Where two of the buttons lead.
     *
     * @param begin back to the live view
     * @param look to the pictures on a card
     */
    record Ways(Runnable begin, Runnable look) {}

    Actions actions() {
        return new Actions(List.of(again, bring), List.of(next, shoot));
    }

    /** The button that has the keyboard when somebody can be photographed. */
    Button shoot() {
        return shoot;
    }

    /** Whether the camera sees something that can be photographed. */
    static boolean ready(PhotoStep now) {
        return now instanceof PhotoStep.Framing framing && !framing.measures().isEmpty();
    }

    /** Whether a shot is over, and something of it stands there until somebody wants the live view again. */
    private static boolean ended(PhotoStep now) {
        return switch (now) {
            case PhotoStep.Taken taken -> true;
            case PhotoStep.Refused refused -> true;
            case PhotoStep.Framing framing -> framing.spoiled().isPresent();
            case PhotoStep.Shooting shooting -> false;
            case PhotoStep.Failed failed -> false;
        };
    }

    /** Only one of the two big buttons is seen at a time: it stands where the eye looks for it. */
    private void takeTurns(ObservableValue<Boolean> taken) {
        next.visibleProperty().bind(taken);
        next.managedProperty().bind(next.visibleProperty());
        shoot.visibleProperty().bind(taken.map(yes -> !yes));
        shoot.managedProperty().bind(shoot.visibleProperty());
    }

    private static BooleanBinding either(ObservableValue<Boolean> one, ObservableValue<Boolean> other) {
        return Bindings.createBooleanBinding(() -> one.getValue() || other.getValue(), one, other);
    }
}
