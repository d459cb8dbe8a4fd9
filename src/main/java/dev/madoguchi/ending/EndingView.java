package dev.madoguchi.ending;

import dev.madoguchi.staff.WitnessPane;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.GuideRow;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Scrolling;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Guides the end of a contract: the deeds in their one order on the left, the one whose turn it is on the right. */
public final class EndingView implements StepView {
    private final EndingViewModel model;
    private final Texts texts;
    private final Ways ways;
    private final VBox root = new VBox();
    private final Map<EndingTurn, GuideRow> rows = new EnumMap<>(EndingTurn.class);
    private final VBox panel = new VBox();
    private final Label heading = Lettering.heading("");
    private final Label about = Lettering.body("");
    private final VBox content = new VBox();
    private final ErasePanel erasePanel;
    private final Button back;
    private final Button list;
    private final Button deed;
    private final SimpleObjectProperty<EndingTurn> turn = new SimpleObjectProperty<>(EndingTurn.HAND_OVER);
    private final SimpleStringProperty missing = new SimpleStringProperty("");

    /**
     * Where the screen leads.
     *
     * @param sending what is on its way to the city, and what can be carried there
     * @param closing the closing of a day
     */
    public record Ways(Runnable back, Runnable sending, Runnable closing) {}

    public EndingView(EndingViewModel model, Texts texts, Ways ways) {
        this.model = model;
        this.texts = texts;
        this.ways = ways;
        erasePanel = new ErasePanel(model, new WitnessPane(model.second(), texts), texts);
        heading.setId("ending-heading");
        about.setId("ending-about");
        NoticeBox notice = new NoticeBox("ending-notice");
        notice.noticeProperty().bind(model.noticeProperty());
        back = Deed.other("ending-back", texts.get("ending.back"), Shortcut.BACK, ways.back());
        list = Deed.other("ending-list", texts.get("ending.printList"), Shortcut.PRINT, model::printList);
        list.disableProperty().bind(model.workingProperty());
        deed = Deed.main("ending-deed", turn.map(now -> texts.get("ending.deed." + now)), Shortcut.NEXT, this::act);
        deed.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.workingProperty().get() || turn.get() == EndingTurn.ERASE,
                        model.workingProperty(),
                        turn));
        content.getStyleClass().add("field-group");
        panel.getChildren().setAll(heading, about, content);
        panel.getStyleClass().add("panel");
        Scrolling scroll = new Scrolling(panel);
        scroll.setFitToHeight(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox columns = new Columns(rail(), scroll);
        columns.disableProperty().bind(model.workingProperty());
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        model.sightProperty().subscribe(now -> now.ifPresent(this::show));
        turn.subscribe(now -> blocked(now));
        Pulse.everySecond(root, model::look);
    }

    private VBox rail() {
        VBox rail = new VBox();
        for (EndingTurn each : EndingTurn.values()) {
            var row = new GuideRow("ending-row-" + each, texts.get(each.nameKey()));
            rows.put(each, row);
            rail.getChildren().add(row.root());
        }
        rail.getStyleClass().addAll("panel", "closing-rows");
        return rail;
    }

    private void blocked(EndingTurn now) {
        missing.set(now == EndingTurn.ERASE ? texts.get("ending.eraseByHand") : "");
    }

    /** The big button never erases: that is a button of its own. */
    private void act() {
        switch (turn.get()) {
            case HAND_OVER -> model.handOver();
            case DELIVER -> ways.sending().run();
            case FORGET -> model.forget();
            case CLOSE_DAYS -> ways.closing().run();
            case ERASE -> model.look();
        }
    }

    private void show(EndingSight now) {
        EndingTurn next = now.turn();
        boolean moved = turn.get() != next
                || content.getChildren().isEmpty()
                || heading.getText().isEmpty();
        turn.set(next);
        rows.forEach((each, row) -> row.show(GuideRow.Place.of(each, next), words(each, now)));
        if (moved) {
            heading.setText(texts.get(next.nameKey()));
            about.setText(texts.get(next.nameKey() + ".about"));
            content.getChildren().setAll(next == EndingTurn.ERASE ? List.of(erasePanel.root()) : List.of());
        }
    }

    private String words(EndingTurn each, EndingSight now) {
        OpenWork work = now.work();
        return switch (each) {
            case HAND_OVER ->
                texts.get(
                        "ending.open",
                        work.cases().size(),
                        work.entries().size(),
                        work.waiting().size() + work.bundles().size());
            case DELIVER -> texts.get("ending.waiting", now.waiting());
            case FORGET -> texts.get("ending.left", work.cases().size());
            case CLOSE_DAYS ->
                now.days().isEmpty()
                        ? texts.get("ending.allClosed")
                        : now.days().stream().map(LocalDate::toString).collect(Collectors.joining("　"));
            case ERASE -> texts.get("ending.twoPeople");
        };
    }

    @Override
    public String titleKey() {
        return "ending.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(back, list), List.of(deed));
    }

    @Override
    public Node first() {
        return back;
    }

    @Override
    public ObservableValue<String> blocked() {
        return missing;
    }

    @Override
    public void shown() {
        erasePanel.clear();
        model.begin();
    }

    @Override
    public void hidden() {
        erasePanel.clear();
        model.second().forget();
    }
}
