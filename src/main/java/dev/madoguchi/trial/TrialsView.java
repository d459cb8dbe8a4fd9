package dev.madoguchi.trial;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The first half of opening the counter: every device is tried, and its trial confirmed, or left out with a word. */
public final class TrialsView implements StepView {
    private final Texts texts;
    private final List<TrialModel> trials;
    private final List<TrialRow> rows;
    private final VBox root = new VBox();
    private final Button home;
    private final Button all;
    private final Button onward;
    private final BooleanBinding settled;
    private TrialRound round = TrialRound.begin(List.of());

    /**
     * @param onward leads to the second half
     * @param goHome leaves the check for later; what was tried stays tried
     */
    public TrialsView(List<TrialModel> trials, Texts texts, Runnable onward, Runnable goHome) {
        this.texts = texts;
        this.trials = List.copyOf(trials);
        rows = trials.stream()
                .map(trial -> new TrialRow(trial, List.of(), texts))
                .toList();
        settled = Bindings.createBooleanBinding(
                () -> trials.stream()
                        .allMatch(trial -> trial.stateProperty().get().settled()),
                trials.stream().map(TrialModel::stateProperty).toArray(Observable[]::new));
        VBox panel = new VBox(Lettering.body(texts.get("trial.about")));
        panel.getStyleClass().add("panel");
        rows.forEach(row -> panel.getChildren().add(row.root()));
        root.getStyleClass().add("step");
        root.getChildren().setAll(panel);
        home = Deed.other("trial-home", texts.get("trial.home"), Shortcut.BACK, goHome);
        all = Deed.other("trial-all", texts.get("trial.all"), Shortcut.RETRY, this::tryOpen);
        this.onward = Deed.main("trial-onward", texts.get("trial.onward"), Shortcut.NEXT, onward);
        this.onward.disableProperty().bind(settled.not());
    }

    /** Tries, one after the other, what nobody has to do something for, and prints what is to be looked at. */
    private void tryOpen() {
        round.end();
        round = TrialRound.begin(
                trials.stream().filter(trial -> trial.subject().isAlone()).toList());
    }

    @Override
    public String titleKey() {
        return "trial.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home), List.of(all, onward));
    }

    @Override
    public ObservableValue<String> blocked() {
        return settled.map(done -> done ? "" : texts.get("trial.open"));
    }

    @Override
    public Node first() {
        return all;
    }
}
