package dev.madoguchi.visitor;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.VisitorScreen;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The visitor's yes and no to what is above them, each as high as a finger needs, and what came of it. */
final class AnswerBar {
    private final VBox root = new VBox();
    private final Button yes;
    private final Button no;
    private final HBox said = new HBox();
    private final VisitorViewModel model;
    private final VisitorScreen screen;

    AnswerBar(VisitorViewModel model, VisitorScreen screen) {
        this.model = model;
        this.screen = screen;
        yes = button("visitor-yes", Answer.YES);
        yes.getStyleClass().add("deed-main");
        no = button("visitor-no", Answer.NO);
        GridPane pair = Even.row(no, yes);
        pair.getStyleClass().add("visitor-answers");
        said.setId("visitor-said");
        root.getStyleClass().add("visitor-answer");
        root.setMinHeight(Region.USE_PREF_SIZE);
        root.managedProperty().bind(root.visibleProperty());
        root.getChildren().setAll(said, pair);
        model.sightProperty().subscribe(now -> tell());
        model.answerProperty().subscribe(now -> tell());
        screen.textsProperty().subscribe(now -> tell());
    }

    private Button button(String id, Answer says) {
        Button button = Deed.other(id, "", () -> model.answer(says));
        button.minHeightProperty().bind(screen.touchProperty());
        button.setFocusTraversable(false); // a finger does it; the keyboard is the clerk's
        return button;
    }

    private void tell() {
        Optional<VisitorSight.Question> asked = model.sightProperty().get().question();
        root.setVisible(asked.isPresent());
        asked.ifPresent(
                what -> tell("visitor.ask." + what, screen.textsProperty().get()));
    }

    private void tell(String key, Texts texts) {
        name(yes, texts.get(key + ".yes"));
        name(no, texts.get(key + ".no"));
        Answer answer = model.answerProperty().get();
        String words = switch (answer) {
            case NONE -> texts.get("visitor.answer");
            case YES -> texts.get(key + ".said");
            case NO -> texts.get("visitor.asked");
        };
        Tone tone = switch (answer) {
            case NONE -> Tone.WORKING;
            case YES -> Tone.READY;
            case NO -> Tone.PERSON;
        };
        said.getChildren().setAll(tone.icon().node(), Lettering.body(words));
        said.getStyleClass().setAll("state", "visitor-said", tone.styleClass());
    }

    private static void name(Button button, String words) {
        button.setText(words);
        button.setAccessibleText(words);
    }

    Node root() {
        return root;
    }
}
