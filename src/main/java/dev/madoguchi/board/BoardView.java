package dev.madoguchi.board;

import dev.madoguchi.queue.BoardState;
import dev.madoguchi.queue.Called;
import dev.madoguchi.ui.Icon;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Texts;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/** Shows the board as large as its screen: laid out once at 1280 × 720 and enlarged as a whole. */
public final class BoardView {
    static final double WIDTH = 1280;
    static final double HEIGHT = 720;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MOST_BEFORE = 6;
    private static final int ROWS = 3;
    private static final int MOST_NOTICES = 2;

    private final Texts japanese;
    private final Texts english;
    private final StackPane root = new StackPane();
    private final VBox middle = new VBox();
    private final Label site = label("board-site", "");

    /** @param clock the time on it, which the server set where there is one */
    public BoardView(BoardViewModel model, Texts japanese, Texts english, Clock clock) {
        this.japanese = japanese;
        this.english = english;
        Label time = label("board-clock", "");
        time.setId("board-clock");
        site.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(site, space, time);
        head.getStyleClass().add("board-head");
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox page = new VBox(head, middle);
        page.getStyleClass().add("board");
        page.setMinSize(WIDTH, HEIGHT);
        page.setMaxSize(WIDTH, HEIGHT);
        root.getStyleClass().add("board-edge");
        root.getChildren().setAll(enlarged(page));
        model.sightProperty().subscribe(this::show);
        Pulse.everySecond(root, () -> {
            time.setText(CLOCK.format(LocalTime.now(clock)));
            model.tick();
        });
    }

    private Group enlarged(Region page) {
        Scale scale = new Scale();
        var fitting = Bindings.createDoubleBinding(
                () -> Math.min(root.getWidth() / WIDTH, root.getHeight() / HEIGHT),
                root.widthProperty(),
                root.heightProperty());
        scale.xProperty().bind(fitting);
        scale.yProperty().bind(fitting);
        page.getTransforms().setAll(scale);
        Group whole = new Group(page);
        whole.setManaged(true);
        return whole;
    }

    public Parent root() {
        return root;
    }

    private void show(BoardSight sight) {
        switch (sight) {
            case BoardSight.Opening opening -> middle.getChildren().setAll(message("board.opening"));
            case BoardSight.Dark dark -> middle.getChildren().setAll(message("board.dark"));
            case BoardSight.Live live -> live(live);
        }
    }

    private void live(BoardSight.Live live) {
        BoardState state = live.state();
        site.setText(state.siteName());
        VBox left = new VBox(newest(state.calls(), live.fresh()), before(state.calls()));
        left.getStyleClass().add("board-column");
        HBox columns = new HBox(left, waiting(state));
        columns.getStyleClass().add("board-columns");
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox.setVgrow(columns, Priority.ALWAYS);
        middle.getChildren().setAll(columns);
        live.notices().stream().limit(MOST_NOTICES).map(BoardView::notice).forEach(middle.getChildren()::add);
        live.alone().ifPresent(since -> {
            String time = CLOCK.format(since.atZone(state.zone()));
            Label words = label("board-alone", japanese.get("board.alone", time));
            words.setId("board-alone");
            HBox notice = new HBox(
                    Icon.WARNING.node(), new VBox(words, label("board-english", english.get("board.alone", time))));
            notice.getStyleClass().add("board-notice");
            middle.getChildren().add(notice);
        });
    }

    private static Node notice(BoardNotice told) {
        Label japanese = label("board-told", told.japanese());
        VBox words = new VBox(japanese);
        if (!told.english().isEmpty()) {
            words.getChildren().add(label("board-english", told.english()));
        }
        for (Node each : words.getChildren()) {
            if (each instanceof Label line) {
                line.setMinWidth(0);
                line.setWrapText(true);
            }
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox notice = new HBox(Icon.PERSON.node(), words);
        notice.getStyleClass().addAll("board-notice", "board-news");
        return notice;
    }

    private Node newest(List<Called> calls, boolean fresh) {
        VBox panel = panel("board.calling");
        panel.setId("board-newest");
        VBox.setVgrow(panel, Priority.ALWAYS);
        if (calls.isEmpty()) {
            panel.getChildren().add(message("board.nobody"));
            return panel;
        }
        Called call = calls.getFirst();
        HBox mark = new HBox(
                Icon.ARROW.node(),
                label("board-mark-word", japanese.get("board.now") + "  " + english.get("board.now")));
        mark.getStyleClass().add("board-mark");
        mark.setVisible(fresh);
        mark.setMaxWidth(Region.USE_PREF_SIZE);
        Label number = label("board-number", call.label());
        number.setId("board-number");
        Label window = label("board-window", window(call, japanese));
        window.setId("board-window");
        HBox to = new HBox(window, label("board-english", window(call, english)), label("board-english", times(call)));
        to.getStyleClass().add("board-to");
        Label name = label("board-soft", call.windowNumber() > 0 ? call.windowName() : "");
        name.setMinWidth(0);
        VBox words = new VBox(mark, number, to, name);
        words.getStyleClass().add("board-call");
        VBox.setVgrow(words, Priority.ALWAYS);
        panel.getChildren().add(words);
        if (fresh) {
            panel.getStyleClass().add("board-fresh");
        }
        return panel;
    }

    private String times(Called call) {
        return call.times() > 1 ? japanese.get("board.times", call.times()) : "";
    }

    private static String window(Called call, Texts texts) {
        return call.windowNumber() > 0 ? texts.get("board.window", call.windowNumber()) : call.windowName();
    }

    private Node before(List<Called> calls) {
        VBox panel = panel("board.before");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("board-before");
        List<Called> older = calls.stream().skip(1).limit(MOST_BEFORE).toList();
        IntStream.range(0, older.size()).forEach(at -> {
            Called call = older.get(at);
            HBox entry = new HBox(label("board-label", call.label()), label("board-value", window(call, japanese)));
            entry.getStyleClass().add("board-entry");
            grid.add(entry, at / ROWS, at % ROWS);
        });
        panel.getChildren().add(grid);
        return panel;
    }

    private Node waiting(BoardState state) {
        VBox panel = panel("board.waiting");
        panel.getStyleClass().add("board-waiting");
        state.lines().forEach(line -> {
            Label letter = label("board-letter", line.purpose());
            Label count = label("board-label", japanese.get("board.people", line.waiting()));
            Label wait = label("board-value", minutes(line.waiting(), line.estimateMinutes()));
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Label name = label("board-name", line.name());
            name.setMinWidth(0);
            VBox words = new VBox(name, new HBox(count, space, wait));
            words.getStyleClass().add("board-line-words");
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(letter, words);
            row.setId("board-line-" + line.purpose());
            row.getStyleClass().add("board-line");
            VBox.setVgrow(row, Priority.ALWAYS);
            panel.getChildren().add(row);
        });
        return panel;
    }

    private String minutes(int waiting, Optional<Integer> estimate) {
        return estimate.filter(known -> waiting > 0)
                .map(known -> japanese.get("board.minutes", known))
                .orElse("");
    }

    private VBox panel(String key) {
        HBox head = new HBox(label("board-head-word", japanese.get(key)), label("board-english", english.get(key)));
        head.getStyleClass().add("board-panel-head");
        VBox panel = new VBox(head);
        panel.getStyleClass().add("board-panel");
        return panel;
    }

    private Node message(String key) {
        VBox words = new VBox(label("board-message", japanese.get(key)), label("board-english", english.get(key)));
        words.getStyleClass().add("board-call");
        VBox.setVgrow(words, Priority.ALWAYS);
        return words;
    }

    private static Label label(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return label;
    }
}
