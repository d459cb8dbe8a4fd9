package dev.madoguchi.visitor;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.VisitorScreen;
import dev.madoguchi.ui.VisitorStage.Place;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Shows what a visitor sees. Each sight is made anew, so that nothing of the one before stays in it. */
public final class VisitorView {
    private final VisitorViewModel model;
    private final VisitorScreen screen;
    private final StackPane middle = new StackPane();
    private final Panes panes;

    /** @param municipality what the head of the screen says, such as the city and the site */
    public VisitorView(VisitorViewModel model, VisitorScreen screen, String municipality) {
        this.model = model;
        this.screen = screen;
        this.panes = new Panes(model, screen);
        BorderPane root = new BorderPane();
        root.getStyleClass().add("visitor-face");
        root.setTop(new VisitorHead(model, screen, municipality).root());
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox mirrored = new VBox(middle, new AnswerBar(model, screen).root());
        root.setCenter(new StackPane(mirrored, screen.layer()));
        root.setBottom(new LanguageBar(screen).root());
        mirrored.visibleProperty().bind(screen.laidProperty().not());
        screen.show(root);
        model.sightProperty().subscribe(this::follow);
        screen.textsProperty().subscribe(now -> render());
    }

    /**
     * Lays a way back over the corner, for the clerk whose own display is turned to the visitor.
     *
     * @param clerk the clerk's texts
     */
    public void turnsBack(ObservableValue<Place> place, Texts clerk, Runnable back) {
        Button button = Deed.other("visitor-turn-back", clerk.get("visit.screen.back"), Shortcut.VISITOR_SCREEN, back);
        button.getStyleClass().add("visitor-back");
        button.setFocusTraversable(false);
        button.visibleProperty().bind(place.map(now -> now == Place.OVER));
        StackPane.setAlignment(button, Pos.TOP_CENTER);
        screen.root().getChildren().add(button);
    }

    private void follow(VisitorSight before, VisitorSight now) {
        if (before instanceof VisitorSight.Posing was
                && now instanceof VisitorSight.Posing is
                && was.number().equals(is.number())) {
            panes.pose(is.pose());
        } else {
            render();
        }
    }

    private void render() {
        middle.getChildren().setAll(panes.of(model.sightProperty().get()));
    }
}
