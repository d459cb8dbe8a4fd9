package dev.madoguchi.app.home;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.OpenDraft;
import dev.madoguchi.visit.Stage;
import java.util.List;
import javafx.scene.layout.Region;

/** Shows the city's own people which cases wait for their look (001 §6(2)②イ). */
final class HomeReviews {
    private final HomeViewModel model;
    private final Texts texts;
    private final HomePanel panel;

    HomeReviews(HomeViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        panel = new HomePanel("home-reviews", "home.reviews", "home.noReviews", texts);
        model.stateProperty().map(now -> now.cases().at(Stage.REVIEW)).subscribe(this::show);
    }

    private void show(List<OpenDraft> waiting) {
        panel.show(waiting.stream()
                .map(draft -> Deed.other(
                        "home-resume-" + draft.ticket(),
                        texts.get("home.review", draft.ticket()),
                        () -> model.ways().resume().accept(draft.id())))
                .toList());
    }

    Region root() {
        return panel.root();
    }
}
