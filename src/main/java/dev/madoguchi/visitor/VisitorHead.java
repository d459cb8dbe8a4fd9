package dev.madoguchi.visitor;

import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.ui.VisitorLanguage;
import dev.madoguchi.ui.VisitorScreen;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Where the visitor is, which number they have, and who attends (002 §9(4)). */
final class VisitorHead {
    private final HBox root = new HBox();
    private final Label place = new Label();
    private final Label number = new Label();
    private final Label attendant = new Label();
    private final VisitorViewModel model;
    private final VisitorScreen screen;

    VisitorHead(VisitorViewModel model, VisitorScreen screen, String municipality) {
        this.model = model;
        this.screen = screen;
        place.setText(municipality);
        place.setMinWidth(0);
        Theme.write(place, VisitorLanguage.JAPANESE);
        number.setId("visitor-number");
        number.getStyleClass().add("visitor-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        attendant.setId("visitor-attendant");
        attendant.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        root.getStyleClass().add("visitor-head");
        root.getChildren().setAll(place, space, number, attendant);
        model.sightProperty().subscribe(now -> tell());
        model.attendantProperty().subscribe(now -> tell());
        screen.textsProperty().subscribe(now -> tell());
    }

    private void tell() {
        Texts texts = screen.textsProperty().get();
        Optional<String> whose = model.sightProperty().get().whose();
        number.setText(whose.map(label -> texts.get("visitor.number", label)).orElse(""));
        number.setVisible(whose.isPresent());
        number.setManaged(whose.isPresent());
        attendant.setText(
                model.attendantProperty().get().map(who -> words(who, texts)).orElse(""));
    }

    private static String words(Attendant who, Texts texts) {
        String role = texts.get("visitor.role." + who.role());
        return who.name()
                .map(name -> texts.get("visitor.attendant", Written.brief(name), role))
                .orElse(role);
    }

    Parent root() {
        return root;
    }
}
