package dev.madoguchi.queue.desk;

import dev.madoguchi.queue.Line;
import dev.madoguchi.queue.QueuePhase;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the queue: this window on the left, who is next and why and who waits on the right. */
public final class QueueView implements StepView {
    private final QueueViewModel model;
    private final Texts texts;
    private final QueueWords words;
    private final VBox root = new VBox();
    private final GridPane lines = new GridPane();
    private final Label next = Lettering.value("");
    private final Label why = Lettering.body("");
    private final Label rule = Lettering.note("");
    private final Label times = Lettering.note("");
    private final Button callNext;
    private final Button begin;
    private final Button home;

    public QueueView(QueueViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        words = new QueueWords(texts, model.windows());
        NoticeBox notice = new NoticeBox("queue-notice");
        notice.noticeProperty()
                .bind(Bindings.createObjectBinding(
                        () -> words.notice(
                                model.stateProperty().get(),
                                model.toldProperty().get(),
                                model::read),
                        model.stateProperty(),
                        model.toldProperty()));
        HBox columns = new Columns(new HerePanel(model, words, texts).root(), waiting());
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        callNext = Deed.big("queue-next", texts.get("queue.callNext"), Shortcut.NEXT_VISITOR, model::callNext);
        callNext.disableProperty()
                .bind(disabled(now -> now.here().isPresent() || now.next().isEmpty()));
        begin = Deed.main("queue-begin", texts.get("queue.begin"), Shortcut.NEXT, model::begin);
        begin.disableProperty()
                .bind(disabled(now -> now.here()
                        .filter(entry -> entry.phase() == QueuePhase.CALLED)
                        .isEmpty()));
        home = Deed.other("queue-home", texts.get("queue.home"), Shortcut.BACK, model::home);
        model.stateProperty().subscribe(this::show);
        Pulse.everySecond(root, model::tick);
    }

    private ObservableValue<Boolean> disabled(Predicate<QueueState> when) {
        return Bindings.createBooleanBinding(
                () -> model.workingProperty().get()
                        || when.test(model.stateProperty().get()),
                model.workingProperty(),
                model.stateProperty());
    }

    @Override
    public String titleKey() {
        return "queue.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home), List.of(callNext, begin));
    }

    @Override
    public Node first() {
        return callNext;
    }

    private VBox waiting() {
        next.setId("queue-pick");
        why.setId("queue-why");
        rule.setId("queue-rule");
        times.setId("queue-times");
        lines.getStyleClass().add("queue-lines");
        lines.getColumnConstraints().setAll(new ColumnConstraints(), whole(), whole(), whole());
        lines.setId("queue-lines");
        VBox panel = new VBox(
                Lettering.heading(texts.get("queue.nextHeading")),
                next,
                why,
                rule,
                new QueueRows(model, words, texts).root(),
                lines,
                times);
        panel.getStyleClass().addAll("panel", "queue-waiting");
        HBox.setHgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private void show(QueueState now) {
        next.setText(now.next()
                .map(pick -> texts.get(
                        "queue.pick",
                        pick.entry().ticket().label(),
                        now.waiting().size()))
                .orElse(texts.get("queue.nobody")));
        why.setText(now.next().map(words::why).orElse(""));
        lines.getChildren().clear();
        heads();
        now.lines().forEach(this::line);
        rule.setText(words.rule(now));
        rule.setManaged(now.rule().isPresent());
        times.setText(words.times(now.mine()));
        times.setManaged(!now.mine().isEmpty());
    }

    /** A row of the table of what is waited for; the whole of it is also read out in one. */
    private void line(Line line) {
        String estimate = line.estimateMinutes()
                .map(minutes -> texts.get("queue.estimate", minutes))
                .orElse(texts.get("queue.noEstimate"));
        String waiting = texts.get("queue.line.waiting", line.waiting());
        Label name = Lettering.body(line.purpose() + "　" + line.name());
        name.setId("queue-line-" + line.purpose());
        name.getStyleClass().add("queue-line-name");
        name.setAccessibleText(
                texts.get("queue.line", line.purpose(), line.name(), line.waiting(), line.openWindows(), estimate));
        lines.addRow(
                lines.getRowCount(),
                name,
                Lettering.body(waiting),
                Lettering.body(Integer.toString(line.openWindows())),
                Lettering.body(estimate));
    }

    private void heads() {
        lines.addRow(
                0,
                Stream.of("name", "waiting", "windows", "estimate")
                        .map(head -> Lettering.note(texts.get("queue.lines." + head)))
                        .toArray(Label[]::new));
    }

    private static ColumnConstraints whole() {
        ColumnConstraints whole = new ColumnConstraints();
        whole.setMinWidth(ColumnConstraints.CONSTRAIN_TO_PREF);
        return whole;
    }
}
