package dev.madoguchi.paperwork;

import dev.madoguchi.paperwork.PaperworkViewModel.Part;
import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the paperwork: entries into other systems, papers for the office, forms in stock; one of them at a time. */
public final class PaperworkView implements StepView {
    private final PaperworkViewModel model;
    private final Choices<Part> parts;
    private final Map<Part, Node> panels;
    private final Button home;
    private final VBox root = new VBox();

    /**
     * @param zone whose time is shown
     * @param goHome leaves the screen
     */
    public PaperworkView(PaperworkViewModel model, Texts texts, ZoneId zone, Runnable goHome) {
        this.model = model;
        parts = new Choices<>(
                "paperwork-part",
                Part.values().length,
                List.of(
                        part(texts, Part.ENTRIES, "Ctrl+1"),
                        part(texts, Part.BUNDLES, "Ctrl+2"),
                        part(texts, Part.STOCK, "Ctrl+3")),
                model.partProperty(),
                model::show);
        parts.root().getStyleClass().addAll("choices-low", "choices-close");
        panels = Map.of(
                Part.ENTRIES, new EntriesPanel(model.entries(), texts, zone).root(),
                Part.BUNDLES, new BundlesPanel(model.bundles(), texts, zone).root(),
                Part.STOCK, new StockPanel(model.stock(), texts, zone).root());
        panels.values().forEach(panel -> VBox.setVgrow(panel, Priority.ALWAYS));
        home = Deed.other("paperwork-home", texts.get("paperwork.home"), Shortcut.BACK, goHome);
        root.getStyleClass().add("step");
        model.partProperty()
                .subscribe(now -> now.map(panels::get)
                        .ifPresent(panel -> root.getChildren().setAll(parts.root(), panel)));
    }

    private static Choice<Part> part(Texts texts, Part part, String key) {
        return new Choice<>(part, part.name(), key, texts.get("paperwork.part." + part), "");
    }

    @Override
    public String titleKey() {
        return "paperwork.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home), List.of());
    }

    @Override
    public Node first() {
        return parts.first();
    }

    @Override
    public void shown() {
        model.look();
    }
}
