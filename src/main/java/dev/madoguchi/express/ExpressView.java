package dev.madoguchi.express;

import dev.madoguchi.express.ExpressStep.Delivered;
import dev.madoguchi.express.ExpressStep.Slip;
import dev.madoguchi.municipality.ExpressPhoto.Way;
import dev.madoguchi.ui.Columns;
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
    private final Button next;
    private final Button slip;
    private final Button without;

    public ExpressView(ExpressViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        step = model.stepProperty();
        NoticeBox notice = new NoticeBox("express-notice");
        notice.noticeProperty().bind(step.map(new ExpressWords(texts, model)::notice));

        next = Deed.main("express-next", step.map(this::deed), Shortcut.NEXT, model::proceed);
        next.disableProperty().bind(step.map(now -> !model.mayProceed()));
        without = Deed.other("express-without", texts.get("express.without"), model::goOn);
        without.disableProperty().bind(step.map(now -> !lacksOnlyItsSlip(now)));
        slip = Deed.other("express-slip", texts.get("express.slip"), Shortcut.PRINT, model::printSlip);
        slip.disableProperty()
                .bind(step.map(now -> !(now instanceof Delivered done) || done.busy() || done.slip() == Slip.NONE));

        HBox columns = new Columns(going());
        if (model.way() != Way.CITY_TERMINAL) {
            columns.getChildren().add(lying());
        }
        columns.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        next.disabledProperty().subscribe(off -> {
            if (!off) {
                next.requestFocus();
            }
        });
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
        return new Actions(List.of(without), List.of(next));
    }

    @Override
    public Node first() {
        return next;
    }

    @Override
    public ObservableValue<String> blocked() {
        return step.map(now -> lacksOnlyItsSlip(now) ? texts.get("express.open") : "");
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

    /** What the big button does now: hand over, let the card go, go on. */
    private String deed(ExpressStep now) {
        return switch (now) {
            case Delivered done -> texts.get(done.released() ? "express.next" : "express.release");
            case ExpressStep.Ready ready -> handOver();
            case ExpressStep.Writing writing -> handOver();
            case ExpressStep.Refused refused -> handOver();
            case ExpressStep.Failed failed -> handOver();
        };
    }

    private String handOver() {
        return texts.get("express.deliver." + model.way());
    }

    private static boolean lacksOnlyItsSlip(ExpressStep now) {
        return now instanceof Delivered done && !done.busy() && done.released() && done.slip() == Slip.NOT_PRINTED;
    }
}
