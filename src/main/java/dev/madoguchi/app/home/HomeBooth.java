package dev.madoguchi.app.home;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.OpenDraft;
import dev.madoguchi.visit.Stage;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows a photographer whose photo comes next, as one big deed, and who comes after. */
final class HomeBooth {
    private final VBox root = new VBox();
    private final HomePanel after;
    private final Button photo;
    private final HomeViewModel model;
    private final Texts texts;

    HomeBooth(HomeViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        ObservableValue<List<OpenDraft>> waiting =
                model.stateProperty().map(now -> now.cases().at(Stage.PHOTO));
        Label number = Lettering.following(
                Lettering.display(""),
                waiting.map(now -> now.isEmpty() ? "―" : now.getFirst().ticket()));
        number.setId("home-photo-number");
        Label hint = Lettering.following(
                Lettering.body(""), waiting.map(now -> texts.get(now.isEmpty() ? "home.noPhoto" : "home.photoNext")));
        photo = Deed.main("home-photo", texts.get("home.photo"), Shortcut.NEXT, this::take);
        photo.disableProperty().bind(waiting.map(List::isEmpty));
        photo.disabledProperty().subscribe(this::keyboard);
        VBox next = new VBox(Lettering.heading(texts.get("home.booth")), number, hint);
        next.getStyleClass().addAll("panel", "invitation");
        VBox.setVgrow(next, Priority.ALWAYS);
        after = new HomePanel("home-photo-after", "home.photoAfter", "home.noneAfter", texts);
        waiting.subscribe(this::show);
        root.getStyleClass().add("field-group");
        root.getChildren().setAll(next, after.root());
    }

    /** The keyboard waits on the one big deed as soon as somebody waits, unless something is being typed. */
    private void keyboard() {
        Scene scene = photo.getScene();
        if (!photo.isDisabled() && scene != null && !(scene.getFocusOwner() instanceof TextInputControl)) {
            photo.requestFocus();
        }
    }

    private void take() {
        model.stateProperty().get().cases().at(Stage.PHOTO).stream()
                .findFirst()
                .ifPresent(draft -> model.ways().resume().accept(draft.id()));
    }

    private void show(List<OpenDraft> waiting) {
        after.show(waiting.stream()
                .skip(1)
                .map(draft -> Deed.other(
                        "home-resume-" + draft.ticket(),
                        texts.get("home.photoOf", draft.ticket()),
                        () -> model.ways().resume().accept(draft.id())))
                .toList());
    }

    /** The one big deed. */
    Button photo() {
        return photo;
    }

    Region root() {
        return root;
    }
}
