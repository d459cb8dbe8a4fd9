package dev.madoguchi.computer;

import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.DeviceNotice;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Scrolling;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the check of the computer: what the program sees on the left, what a person looks at on the right. */
public final class ComputerView implements StepView {
    private final ComputerViewModel model;
    private final ComputerWords words;
    private final Texts texts;
    private final VBox root = new VBox();
    private final VBox seen = new VBox();
    private final VBox questions = new VBox();
    private final Button home;
    private final Button again;
    private final Button confirm;

    public ComputerView(ComputerViewModel model, ComputerWords words, Texts texts, Runnable goHome) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        ObservableValue<ComputerStep> step = model.stepProperty();
        NoticeBox notice = new NoticeBox("computer-notice");
        notice.noticeProperty().bind(step.map(this::notice));
        HBox columns = new Columns(panel("computer.seen", seen), panel("computer.questions", questions));
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        home = Deed.other("computer-home", texts.get("computer.home"), Shortcut.BACK, goHome);
        again = Deed.other("computer-again", texts.get("computer.again"), Shortcut.RETRY, model::begin);
        again.disableProperty().bind(step.map(ComputerStep.Working.class::isInstance));
        confirm = Deed.main("computer-confirm", texts.get("computer.confirm"), Shortcut.NEXT, model::confirm);
        confirm.disableProperty().bind(step.map(now -> !complete(now)));
        step.subscribe(this::show);
    }

    private VBox panel(String titleKey, VBox lines) {
        Scrolling scroll = new Scrolling(lines);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox panel = new VBox(Lettering.heading(texts.get(titleKey)), scroll);
        panel.getStyleClass().add("panel");
        panel.setPrefWidth(1);
        HBox.setHgrow(panel, Priority.ALWAYS);
        return panel;
    }

    @Override
    public String titleKey() {
        return "computer.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home), List.of(again, confirm));
    }

    @Override
    public Node first() {
        return home;
    }

    @Override
    public void shown() {
        model.begin();
    }

    @Override
    public ObservableValue<String> blocked() {
        return model.stepProperty()
                .map(now -> now instanceof ComputerStep.Checking && !complete(now)
                        ? texts.get(model.tried() ? "computer.open" : "computer.untried")
                        : "");
    }

    private boolean complete(ComputerStep now) {
        return now instanceof ComputerStep.Checking checking && model.complete(checking);
    }

    private void show(ComputerStep now) {
        if (now instanceof ComputerStep.Checking checking) {
            // A box that was just ticked keeps the keyboard, so only a new look builds the lines anew.
            if (!checking.lines().equals(root.getUserData())) {
                root.setUserData(checking.lines());
                lines(checking);
            }
        } else if (!(now instanceof ComputerStep.Working)) {
            root.setUserData(null);
            seen.getChildren().clear();
            questions.getChildren().clear();
        }
    }

    private void lines(ComputerStep.Checking now) {
        seen.getChildren().clear();
        questions.getChildren().clear();
        for (int place : inOrder(now.lines())) {
            Line line = now.lines().get(place);
            boolean stops = model.stops(line);
            String[] about = {words.subject(line), words.finding(line, stops)};
            LineRow row =
                    new LineRow(place, line, stops, about, now.ticked().contains(place), on -> model.tick(place, on));
            (line instanceof Line.Question ? questions : seen).getChildren().add(row);
        }
    }

    /** Places of the lines: first what stops, then what asks, then what is fine. */
    private List<Integer> inOrder(List<Line> lines) {
        return IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> !model.stops(lines.get(at)))
                        .thenComparing(at -> !lines.get(at).asks()))
                .toList();
    }

    private Optional<Notice> notice(ComputerStep now) {
        return switch (now) {
            case ComputerStep.Working working ->
                Optional.of(Notice.of(Tone.WORKING, texts.get("computer.working"), ""));
            case ComputerStep.NotDone failed -> Optional.of(Notice.of(texts, Tone.STOPPED, "computer.notDone"));
            case ComputerStep.Checking checking -> Optional.empty();
            case ComputerStep.Confirmed done ->
                Optional.of(done.notPrinted()
                        .map(fault -> DeviceNotice.of(texts, DeviceKind.PRINTER, fault)
                                .with(texts.get("computer.print"), model::printAgain))
                        .orElseGet(() -> Notice.of(texts, Tone.READY, "computer.done")));
        };
    }
}
