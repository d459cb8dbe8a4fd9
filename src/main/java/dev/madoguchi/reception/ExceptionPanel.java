package dev.madoguchi.reception;

import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

/** The profile's reasons for going on although the card speaks against it; seen while it does and none is given. */
final class ExceptionPanel {
    private final VBox root = new VBox();

    ExceptionPanel(ObservableValue<ReceptionStep> step, List<String> reasons, Consumer<String> except, Texts texts) {
        ObservableValue<Optional<String>> given = step.map(now -> now.answers().exception());
        Choices<String> choices = choices("reception-exception", reasons, given, except);
        root.getStyleClass().add("field-group");
        root.getChildren().setAll(Lettering.heading(texts.get("reception.exception")), choices.root());
        root.visibleProperty().bind(step.map(now -> !reasons.isEmpty() && ofTheCard(now)));
        root.managedProperty().bind(root.visibleProperty());
    }

    /** The reasons as choices, for this step and for the one after the card. */
    static Choices<String> choices(
            String id, List<String> reasons, ObservableValue<Optional<String>> given, Consumer<String> except) {
        Choices<String> choices = new Choices<>(
                id,
                1,
                IntStream.range(0, reasons.size())
                        .mapToObj(at ->
                                new Choice<>(reasons.get(at), Integer.toString(at + 1), key(at), reasons.get(at), ""))
                        .toList(),
                given,
                except);
        choices.root().getStyleClass().add("choices-low");
        return choices;
    }

    VBox root() {
        return root;
    }

    private static String key(int at) {
        return "Ctrl+" + (at + 1);
    }

    private static boolean ofTheCard(ReceptionStep now) {
        return now instanceof ReceptionStep.Guiding guiding
                && guiding.way().why().ofTheCard();
    }
}
