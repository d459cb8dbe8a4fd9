package dev.madoguchi.app.setup;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Asks whether this computer is to be a real counter, or is for practice. */
final class SetUpChoiceView implements StepView {
    private final VBox root = new VBox();
    private final Button station;

    SetUpChoiceView(SetUpViewModel model, Texts texts) {
        station = Deed.big("setup-station", texts.get("setup.station"), Shortcut.NEXT, model::station);
        Button practice = Deed.big("setup-practice", texts.get("setup.practice"), Shortcut.BY_HAND, model::practise);
        root.getStyleClass().add("step");
        root.getChildren()
                .setAll(
                        Lettering.body(texts.get("setup.welcome")),
                        panel(texts.get("setup.station"), texts.get("setup.station.about"), station),
                        panel(texts.get("setup.practice"), texts.get("setup.practice.about"), practice));
    }

    private static VBox panel(String name, String about, Button deed) {
        VBox panel = new VBox(Lettering.heading(name), Lettering.body(about), deed);
        panel.getStyleClass().add("panel");
        return panel;
    }

    @Override
    public String titleKey() {
        return "setup.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return Actions.none();
    }

    @Override
    public Node first() {
        return station;
    }
}
