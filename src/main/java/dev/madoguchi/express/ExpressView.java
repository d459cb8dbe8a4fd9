package dev.madoguchi.express;

import dev.madoguchi.express.ExpressStep.Delivered;
import dev.madoguchi.express.ExpressStep.Slip;
import dev.madoguchi.municipality.ExpressPhoto.Way;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Facts;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows handing the photo over: where it goes on the left, what lies there on the right. */
public final class ExpressView implements StepView {
    private final ExpressViewModel model;
    private final Texts texts;
    private final ObservableValue<ExpressStep> step;
    private final VBox root = new VBox();
    private final Button deliver;
    private final Button next;
    private final Button slip;
    private final Button release;
    private final Button without;

    public ExpressView(ExpressViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        step = model.stepProperty();
        NoticeBox notice = new NoticeBox("express-notice");
        notice.noticeProperty().bind(step.map(new ExpressWords(texts, model)::notice));

        deliver = Deed.main(
                "express-deliver", texts.get("express.deliver." + model.way()), Shortcut.NEXT, model::deliver);
        deliver.disableProperty().bind(step.map(ExpressStep.Writing.class::isInstance));
        next = Deed.big("express-next", texts.get("express.next"), Shortcut.NEXT, model::goOn);
        next.disableProperty().bind(delivered(now -> now.busy() || !now.released() || now.slip() == Slip.NOT_PRINTED));
        without = Deed.other("express-without", texts.get("express.without"), model::goOn);
        without.disableProperty()
                .bind(delivered(now -> now.busy() || !now.released() || now.slip() != Slip.NOT_PRINTED));
        slip = Deed.other("express-slip", texts.get("express.slip"), Shortcut.PRINT, model::printSlip);
        slip.disableProperty().bind(delivered(now -> now.busy() || now.slip() == Slip.NONE));
        release = Deed.other("express-release", texts.get("express.release"), model::release);
        release.disableProperty().bind(delivered(now -> now.busy() || now.released()));
        takeTurns();

        HBox columns = new HBox(going(), lying());
        columns.getStyleClass().add("columns");
        columns.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
    }

    @Override
    public String titleKey() {
        return "express.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(without), List.of(next, deliver));
    }

    @Override
    public Node first() {
        return deliver;
    }

    @Override
    public ObservableValue<String> blocked() {
        return step.map(now ->
                now instanceof Delivered done && !done.busy() && !done.released() ? texts.get("express.open") : "");
    }

    @Override
    public void shown() {
        model.begin();
    }

    @Override
    public void hidden() {
        model.begin();
    }

    private VBox going() {
        VBox panel = new VBox(
                Lettering.heading(texts.get("express.going")),
                Lettering.body(texts.get("express.about." + model.way())));
        if (model.way() != Way.CITY_TERMINAL) {
            panel.getChildren().add(slip);
        }
        if (model.way() == Way.SD_CARD) {
            panel.getChildren().add(release);
        }
        panel.getStyleClass().addAll("panel", "half");
        return panel;
    }

    private VBox lying() {
        Facts facts = new Facts("express-fact")
                .row("file", texts.get("express.fact.file"), fact(DeliveredFile::name))
                .row("size", texts.get("express.fact.size"), fact(file -> texts.get("express.slip.bytes", file.size())))
                .row("medium", texts.get("express.fact.medium"), fact(DeliveredFile::medium))
                .row(
                        "sha256",
                        texts.get("express.fact.sha256"),
                        fact(file -> file.sha256().substring(0, 16) + "…"));
        VBox panel = new VBox(Lettering.heading(texts.get("express.lying")), facts.root());
        panel.getStyleClass().addAll("panel", "half");
        return panel;
    }

    private ObservableValue<String> fact(Function<DeliveredFile, String> value) {
        return step.map(now -> now instanceof Delivered done
                ? done.delivery().file().map(value).orElse("")
                : "");
    }

    /** Whether something cannot be done: it never can before the photo was handed over. */
    private ObservableValue<Boolean> delivered(Function<Delivered, Boolean> not) {
        return step.map(now -> !(now instanceof Delivered done) || not.apply(done));
    }

    /** Only one of the two big buttons is seen at a time. */
    private void takeTurns() {
        ObservableValue<Boolean> done = step.map(Delivered.class::isInstance);
        next.visibleProperty().bind(done);
        next.managedProperty().bind(next.visibleProperty());
        deliver.visibleProperty().bind(done.map(yes -> !yes));
        deliver.managedProperty().bind(deliver.visibleProperty());
    }
}
