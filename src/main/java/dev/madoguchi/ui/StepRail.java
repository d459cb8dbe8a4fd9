package dev.madoguchi.ui;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The steps of a visit, top to bottom: what is done, where we are, and what is next, with why it cannot be reached yet. */
public final class StepRail {
    private final VBox root = new VBox();
    private final VBox steps = new VBox();
    private final Texts texts;
    private List<RailStep> shown = List.of();
    private String why = "";

    public StepRail(Texts texts) {
        this.texts = texts;
        root.setId("rail");
        root.getStyleClass().add("rail");
        steps.getStyleClass().add("rail-steps");
        root.getChildren().setAll(Lettering.note(texts.get("ui.rail.title")), steps);
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
    }

    /** Shows these steps; none hides the rail. */
    public void show(List<RailStep> now) {
        shown = List.copyOf(now);
        root.setVisible(!now.isEmpty());
        steps.getChildren()
                .setAll(now.stream().map(this::waiting).map(this::row).toList());
    }

    /** Says at the next step why it cannot be reached yet; empty when it can. */
    void blocked(String reason) {
        if (!reason.equals(why)) {
            why = reason;
            show(shown);
        }
    }

    private RailStep waiting(RailStep step) {
        return step.state() == RailStep.State.NEXT && !why.isEmpty()
                ? new RailStep(step.id(), step.name(), step.state(), why)
                : step;
    }

    public Region root() {
        return root;
    }

    private HBox row(RailStep step) {
        String word = texts.get("ui.rail." + step.state());
        StackPane mark = new StackPane(step.state().icon().node());
        mark.getStyleClass().add("rail-mark");
        VBox words =
                new VBox(Lettering.body(step.name()), Lettering.note(step.note().isEmpty() ? word : step.note()));
        HBox row = new HBox(mark, words);
        row.setId("rail-" + step.id());
        row.getStyleClass().addAll("rail-step", "rail-" + step.state().name().toLowerCase(Locale.ROOT));
        row.setAccessibleText(step.name() + " " + word + " " + step.note());
        return row;
    }
}
