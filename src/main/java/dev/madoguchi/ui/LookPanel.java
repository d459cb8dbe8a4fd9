package dev.madoguchi.ui;

import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The deeds that change how the window is drawn, with their keys. */
public final class LookPanel {
    private final VBox root = new VBox();

    public LookPanel(Texts texts) {
        FlowPane deeds = new FlowPane();
        deeds.getStyleClass().add("look");
        root.setId("look");
        root.getStyleClass().add("ruler");
        root.getChildren().setAll(Lettering.note(texts.get("ui.look")), deeds);
        deeds.getChildren()
                .setAll(
                        deed("look-smaller", texts.get("ui.look.smaller"), "Ctrl+−", Look::smaller),
                        deed("look-larger", texts.get("ui.look.larger"), "Ctrl+＋", Look::larger),
                        deed(
                                "look-usual",
                                texts.get("ui.look.usual"),
                                "Ctrl+0",
                                look -> look.sized(Look.USUAL.percent())),
                        deed("look-contrast", texts.get("ui.look.contrast"), "Ctrl+Shift+C", Look::otherContrast));
    }

    public Region root() {
        return root;
    }

    private Button deed(String id, String word, String keys, UnaryOperator<Look> step) {
        Button button = Deed.other(id, word, () -> change(step));
        button.setText(word + "　" + keys);
        button.setAccessibleText(word);
        return button;
    }

    private void change(UnaryOperator<Look> step) {
        Looks.of(root.getScene()).ifPresent(looks -> looks.change(step));
    }
}
