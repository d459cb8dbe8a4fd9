package dev.madoguchi.queue.desk;

import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.Line;
import dev.madoguchi.queue.PaperState;
import dev.madoguchi.queue.Pick;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueuePhase;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows the queue: this window on the left, who is next and why and who waits on the right. */
public final class QueueView implements StepView {
    private static final int MOST_ROWS = 6;

    private final QueueViewModel model;
    private final Texts texts;
    private final QueueWords words;
    private final VBox root = new VBox();
    private final VBox rows = new VBox();
    private final VBox lines = new VBox();
    private final Label next = Lettering.value("");
    private final Label why = Lettering.body("");
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
        HBox columns = new HBox(new HerePanel(model, words, texts).root(), waiting());
        columns.getStyleClass().add("columns");
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
        times.setId("queue-times");
        rows.setId("queue-rows");
        rows.getStyleClass().add("records");
        lines.setId("queue-lines");
        VBox panel = new VBox(Lettering.heading(texts.get("queue.nextHeading")), next, why, rows, lines, times);
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
        List<Node> shown = Stream.concat(now.aside().stream().limit(2), inTurn(now))
                .limit(MOST_ROWS)
                .map(entry -> row(entry, now))
                .toList();
        rows.getChildren().setAll(shown);
        lines.getChildren().setAll(now.lines().stream().map(this::line).toList());
        times.setText(words.times(now.mine()));
        times.setManaged(!now.mine().isEmpty());
    }

    /** The next by the rule first, then the others in the order of their numbers. */
    private static Stream<QueueEntry> inTurn(QueueState now) {
        List<QueueEntry> picked = now.next().map(Pick::entry).stream().toList();
        return Stream.concat(picked.stream(), now.waiting().stream().filter(entry -> !picked.contains(entry)));
    }

    private Node row(QueueEntry entry, QueueState now) {
        Label number = Lettering.value(entry.ticket().label());
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label phase = Lettering.body(
                entry.phase() == QueuePhase.WAITING ? words.waited(entry, now.now()) : words.phase(entry, now.now()));
        HBox.setHgrow(phase, Priority.ALWAYS);
        phase.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(number, phase, button(entry));
        row.setId("queue-row-" + entry.ticket().label());
        row.getStyleClass().add("queue-line");
        return row;
    }

    private Button button(QueueEntry entry) {
        String label = entry.ticket().label();
        if (entry.phase().ended() && entry.paper() == PaperState.OUT) {
            return Deed.other(
                    "queue-collect-" + label,
                    texts.get("queue.collect"),
                    () -> model.perform(QueueAction.COLLECT, entry.ticket(), Destination.none()));
        }
        Button call = Deed.other("queue-call-" + label, texts.get("queue.call"), () -> model.call(entry));
        call.disableProperty().bind(disabled(now -> now.here().isPresent()));
        return call;
    }

    private Node line(Line line) {
        String estimate = line.estimateMinutes()
                .map(minutes -> texts.get("queue.estimate", minutes))
                .orElse(texts.get("queue.noEstimate"));
        Label words = Lettering.body(
                texts.get("queue.line", line.purpose(), line.name(), line.waiting(), line.openWindows(), estimate));
        words.setId("queue-line-" + line.purpose());
        return words;
    }
}
