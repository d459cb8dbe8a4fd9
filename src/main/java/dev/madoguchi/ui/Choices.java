package dev.madoguchi.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Large buttons of which exactly one can be chosen, by click, by arrow keys, or by the key it shows.
 *
 * @param <T> what is chosen
 */
public final class Choices<T> {
    private final ChoiceGrid root;
    private final ToggleGroup group = new ToggleGroup();
    private final Consumer<? super T> choose;

    /**
     * @param id its buttons are {@code id-…}
     * @param columns how many stand side by side, where there is room
     * @param chosen what is chosen now
     * @param choose is told what a person chose
     */
    public Choices(
            String id,
            int columns,
            List<Choice<T>> choices,
            ObservableValue<Optional<T>> chosen,
            Consumer<? super T> choose) {
        this.choose = choose;
        root = new ChoiceGrid(columns);
        root.setId(id);
        root.getStyleClass().add("choices");
        for (Choice<T> choice : choices) {
            ToggleButton button = button(id, choice);
            chosen.subscribe(
                    now -> button.setSelected(now.isPresent() && now.get().equals(choice.value())));
            root.getChildren().add(button);
        }
    }

    public Pane root() {
        return root;
    }

    /** The button that has the keyboard first: the chosen one, or the first. */
    public Node first() {
        return group.getSelectedToggle() instanceof ToggleButton chosen
                ? chosen
                : root.getChildren().getFirst();
    }

    private ToggleButton button(String id, Choice<T> choice) {
        Label key = new Label(choice.key());
        key.setMinWidth(Label.USE_PREF_SIZE);
        key.getStyleClass().add("choice-key");
        Label word = Lettering.body(choice.word());
        word.getStyleClass().add("choice-word");
        VBox words = new VBox(word);
        words.setAlignment(Pos.CENTER_LEFT);
        if (!choice.note().isEmpty()) {
            words.getChildren().add(Lettering.note(choice.note()));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox face = new HBox(key, words, chosenMark());
        face.getStyleClass().add("choice-face");
        ToggleButton button = new ChoiceButton(face, words);
        button.setId(id + "-" + choice.id());
        button.setToggleGroup(group);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.getStyleClass().add("choice");
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setAccessibleText(choice.word() + " " + choice.note());
        button.setOnAction(event -> {
            button.setSelected(true);
            choose.accept(choice.value());
        });
        Deed.follow(button, KeyCombination.valueOf(choice.key()));
        return button;
    }

    private static Node chosenMark() {
        Node mark = Icon.CHECK.node();
        mark.getStyleClass().add("choice-mark");
        return mark;
    }
}
