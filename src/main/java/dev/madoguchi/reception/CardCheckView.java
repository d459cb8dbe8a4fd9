package dev.madoguchi.reception;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Shows, before the photo is taken, that the card speaks against going on, where the visitor is to go, and the reasons to go on. */
public final class CardCheckView implements StepView {
    private final CardCheckViewModel model;
    private final Texts texts;
    private final ObservableValue<CardCheckStep> step;
    private final VBox root = new VBox();
    private final Button leave;
    private final Button next;

    /** @param area where a visitor should live, in the profile's words */
    public CardCheckView(CardCheckViewModel model, String area, Texts texts) {
        this.model = model;
        this.texts = texts;
        step = model.stepProperty();
        ReceptionWords words = new ReceptionWords(area, texts);
        NoticeBox notice = new NoticeBox("card-check-notice");
        notice.noticeProperty().bind(step.map(now -> Optional.of(notice(now, words))));
        next = Deed.main("card-check-next", texts.get("reception.check.next"), Shortcut.NEXT, model::goOn);
        next.disableProperty().bind(step.map(now -> !now.mayGoOn()));
        leave = Deed.other("card-check-leave", texts.get("reception.leave"), Shortcut.END_VISIT, model::leave);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), panel());
    }

    @Override
    public String titleKey() {
        return "reception.check.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(leave), List.of(next));
    }

    @Override
    public Node first() {
        return leave;
    }

    @Override
    public ObservableValue<String> blocked() {
        String open = texts.get(model.reasons().isEmpty() ? "reception.check.closed" : "reception.check.open");
        return step.map(now -> now.mayGoOn() ? "" : open);
    }

    @Override
    public void shown() {
        model.begin();
    }

    @Override
    public void hidden() {
        model.forget();
    }

    private VBox panel() {
        VBox panel = new VBox(Lettering.heading(texts.get("reception.check.card")));
        panel.getStyleClass().addAll("panel", "half");
        if (model.reasons().isEmpty()) {
            panel.getChildren().add(Lettering.body(texts.get("reception.check.noReasons")));
        } else {
            panel.getChildren()
                    .addAll(
                            Lettering.body(texts.get("reception.check.reasons")),
                            ExceptionPanel.choices(
                                            "card-check-exception",
                                            model.reasons(),
                                            step.map(CardCheckStep::exception),
                                            model::except)
                                    .root());
        }
        return panel;
    }

    private Notice notice(CardCheckStep now, ReceptionWords words) {
        return now.way().map(words::guide).orElseGet(() -> Notice.of(texts, Tone.READY, "reception.check.gone"));
    }
}
