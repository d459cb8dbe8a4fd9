package dev.madoguchi.identity;

import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** One item of the applicant: as the card says it in text, or a place to type it in, beside the picture that the card has. */
final class ItemField {
    private static final double PICTURE_HEIGHT = 44;
    private static final double PICTURE_WIDTH = 460;

    private final VBox root;
    private final TextField field = new TextField();
    private final Label text = Lettering.value("");
    private final VBox beside = new VBox();
    private final UnaryOperator<String> shown;
    private final CardPictures pictures;
    private final Texts texts;

    /**
     * @param id of the field; what the card says in text is {@code id-text}
     * @param shown how a person reads what the card says in text
     */
    ItemField(String id, String name, UnaryOperator<String> shown, Texts texts) {
        this.shown = shown;
        this.texts = texts;
        pictures = new CardPictures(texts);
        root = Field.of(id, name, field);
        text.setId(id + "-text");
        beside.setId(id + "-beside");
        root.getChildren().addAll(1, List.of(text, beside));
        ask();
    }

    /** Asks for it, with nothing that a card says. */
    void ask() {
        tell(new Told.Missing());
    }

    /** Shows what a card says of it, and asks for the rest. */
    void tell(Told told) {
        beside.getChildren().clear();
        field.clear();
        text.setText("");
        switch (told) {
            case Told.Text words -> {
                field.setText(words.words());
                text.setText(shown.apply(words.words()));
            }
            case Told.Changeable words -> {
                field.setText(words.words());
                beside.getChildren().setAll(Lettering.note(texts.get("identity.told.changeable")));
            }
            case Told.Marked words -> {
                field.setText(words.words());
                beside.getChildren().setAll(Lettering.note(texts.get("identity.told.marked")));
            }
            case Told.Drawn drawn ->
                beside.getChildren()
                        .setAll(pictures.node(drawn.picture(), "identity.told.picture", PICTURE_WIDTH, PICTURE_HEIGHT));
            case Told.Missing none -> {}
        }
        show(text, told instanceof Told.Text);
        show(field, !(told instanceof Told.Text));
        show(beside, !beside.getChildren().isEmpty());
    }

    private static void show(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    TextField field() {
        return field;
    }

    VBox root() {
        return root;
    }
}
