package dev.madoguchi.guide;

import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceNotice;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the guide before the reception: one question after the other, then which way, why, and what to bring. */
public final class GuideView implements StepView {
    private final GuideViewModel model;
    private final Texts texts;
    private final VBox root = new VBox();
    private final QuestionPane question;
    private final AdvicePane advice;
    private final HBox columns;
    private final Button home;
    private final Button back;
    private final Button end;
    private final Button print;
    private final Button receive;

    public GuideView(GuideViewModel model, Texts texts, Runnable goHome) {
        this.model = model;
        this.texts = texts;
        question = new QuestionPane(model, texts);
        advice = new AdvicePane(model, texts);
        NoticeBox notice = new NoticeBox("guide-notice");
        ObservableValue<GuideStep> step = model.stepProperty();
        notice.noticeProperty().bind(step.map(this::notice));
        NoticeBox away = new NoticeBox("guide-away");
        away.noticeProperty().bind(step.map(now -> model.away()));
        NoticeBox paper = new NoticeBox("guide-paper");
        paper.noticeProperty().bind(step.map(this::paper));
        VBox side = new VBox(advice.ways(), advice.languages());
        side.getStyleClass().add("papers");
        HBox.setHgrow(side, Priority.ALWAYS);
        HBox.setHgrow(advice.facts(), Priority.ALWAYS);
        columns = new Columns(side, advice.facts());
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), away.root(), paper.root(), question.root(), columns);
        home = Deed.other("guide-home", texts.get("guide.home"), goHome);
        back = Deed.other("guide-back", texts.get("guide.back"), Shortcut.BACK, model::back);
        end = Deed.other("guide-end", texts.get("guide.end"), Shortcut.END_VISIT, model::end);
        print = Deed.other("guide-print", texts.get("guide.print"), Shortcut.PRINT, model::print);
        receive = Deed.main("guide-receive", texts.get("guide.receive"), Shortcut.NEXT, model::receive);
        step.subscribe(this::show);
    }

    private void show(GuideStep now) {
        boolean asking = now instanceof GuideStep.Asking;
        visible(question.root(), asking);
        visible(columns, !asking);
        back.setDisable(!model.hasBefore());
        end.setDisable(asking);
        print.setDisable(asking);
        receive.setDisable(!(now instanceof GuideStep.Advised advised && advised.goes()));
        switch (now) {
            case GuideStep.Asking asked -> question.show(asked.question());
            case GuideStep.Advised advised -> {
                advice.show(advised);
                (advised.goes() ? receive : print).requestFocus();
            }
        }
    }

    private static void visible(Node part, boolean seen) {
        part.setVisible(seen);
        part.setManaged(seen);
    }

    private Optional<Notice> notice(GuideStep now) {
        return switch (now) {
            case GuideStep.Asking asking -> Optional.empty();
            case GuideStep.Advised advised -> Optional.of(advice.notice(advised));
        };
    }

    private Optional<Notice> paper(GuideStep now) {
        return now instanceof GuideStep.Advised advised
                ? advised.printed().map(outcome -> DeviceNotice.of(texts, outcome))
                : Optional.empty();
    }

    @Override
    public String titleKey() {
        return "guide.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home, back, end), List.of(print, receive));
    }

    @Override
    public Node first() {
        return question.first().orElse(home);
    }

    @Override
    public ObservableValue<String> blocked() {
        return model.stepProperty()
                .map(now ->
                        now instanceof GuideStep.Advised advised && advised.goes() ? "" : texts.get(blockedKey(now)));
    }

    private static String blockedKey(GuideStep now) {
        return now instanceof GuideStep.Asking ? "guide.open" : "guide.notHere";
    }

    @Override
    public void shown() {
        model.begin();
    }

    @Override
    public void hidden() {
        model.begin();
    }
}
