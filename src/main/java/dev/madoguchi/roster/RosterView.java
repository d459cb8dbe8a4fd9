package dev.madoguchi.roster;

import dev.madoguchi.municipality.Post;
import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Scrolling;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.io.File;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Shows the shift table of a month; one field takes every shift, and the arrow keys go from cell to cell. */
public final class RosterView implements StepView {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final RosterViewModel model;
    private final Texts texts;
    private final RosterWords words;
    private final RosterGrid grid;
    private final VBox root = new VBox();
    private final VBox gaps = new VBox();
    private final VBox actual = new VBox();
    private final Label month = Lettering.heading("");
    private final Label cell = Lettering.value("");
    private final TextField typed = new TextField();
    private final ObjectProperty<Optional<Post>> post = new SimpleObjectProperty<>(Optional.of(Post.CLERK));
    private final Button home;
    private final List<Button> aside;
    private final List<Button> onward;

    /** @param goChanges shows what the city has to hear of the people */
    public RosterView(RosterViewModel model, Texts texts, Runnable goChanges, Runnable goHome) {
        this.model = model;
        this.texts = texts;
        words = new RosterWords(texts);
        grid = new RosterGrid(texts.locale(), (row, day) -> {
            model.row(row);
            model.day(day);
            typed.requestFocus();
        });
        home = Deed.other("roster-home", texts.get("roster.home"), Shortcut.BACK, goHome);
        aside = List.of(
                home,
                Deed.other("roster-changes", texts.get("roster.changes"), goChanges),
                Deed.other(
                        "roster-import",
                        texts.get("roster.import"),
                        () -> file(FileChooser::showOpenDialog).ifPresent(file -> model.read(file.toPath()))),
                Deed.other(
                        "roster-export",
                        texts.get("roster.export"),
                        () -> file(FileChooser::showSaveDialog).ifPresent(file -> model.write(file.toPath()))));
        onward = List.of(
                Deed.other("roster-copy", texts.get("roster.copy"), this::copy),
                Deed.other("roster-paste", texts.get("roster.paste"), this::paste),
                Deed.other("roster-before", texts.get("roster.before"), () -> move(-1)),
                Deed.other("roster-after", texts.get("roster.after"), () -> move(1)));
        NoticeBox notice = new NoticeBox("roster-notice");
        notice.noticeProperty().bind(model.stateProperty().map(now -> words.notice(now.outcome())));
        typed.setPromptText(texts.get("roster.typedPrompt"));
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        cell.setId("roster-cell");
        month.setId("roster-month");
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), table(), below());
        model.stateProperty().subscribe(this::show);
    }

    private VBox table() {
        ScrollPane days = grid.root();
        days.setId("roster-days");
        days.minViewportHeightProperty().bind(((Region) days.getContent()).heightProperty());
        VBox.setVgrow(days, Priority.ALWAYS);
        VBox table = new VBox(month, days, entry());
        table.getStyleClass().add("panel");
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private static ScrollPane scrolling(Node node) {
        Scrolling scroll = new Scrolling(node);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node entry() {
        List<Post> all = List.of(Post.values());
        List<Choice<Post>> posts = IntStream.range(0, all.size())
                .mapToObj(at ->
                        new Choice<>(all.get(at), all.get(at).name(), "Alt+" + (at + 1), words.post(all.get(at)), ""))
                .toList();
        Choices<Post> choices = new Choices<>("roster-post", 3, posts, post, chosen -> {
            post.set(Optional.of(chosen));
            typed.requestFocus();
        });
        choices.root().getStyleClass().add("choices-low");
        HBox.setHgrow(choices.root(), Priority.ALWAYS);
        HBox entry = new Columns(Field.of("roster-typed", texts.get("roster.typed"), typed), choices.root());
        entry.getStyleClass().add("roster-entry");
        VBox asked = new VBox(cell, entry);
        asked.getStyleClass().add("roster-cell-entry");
        return asked;
    }

    private Node below() {
        gaps.setId("roster-gaps");
        actual.setId("roster-actual");
        VBox left = new VBox(Lettering.heading(texts.get("roster.gaps")), scrolling(gaps));
        VBox right = new VBox(Lettering.heading(texts.get("roster.there")), scrolling(actual));
        for (VBox each : List.of(left, right)) {
            each.getStyleClass().addAll("panel", "roster-below");
            HBox.setHgrow(each, Priority.ALWAYS);
        }
        HBox below = new Columns(left, right);
        return below;
    }

    @Override
    public String titleKey() {
        return "roster.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(aside, onward);
    }

    @Override
    public Node first() {
        return typed;
    }

    @Override
    public void shown() {
        typed.clear();
        model.look();
    }

    private void show(RosterState now) {
        month.setText(DateTimeFormatter.ofPattern(texts.get("roster.monthPattern"), texts.locale())
                .format(now.month()));
        grid.show(now);
        cell.setText(now.member()
                .map(member -> words.date(now.chosen()) + "　" + member.name() + "　"
                        + words.shifts(now.table().shifts(member.id(), now.chosen())))
                .orElse(words.date(now.chosen())));
        gaps.getChildren().setAll(warnings(now));
        List<String> ids = Stream.concat(
                        now.table().members().stream()
                                .map(Member::id)
                                .filter(id ->
                                        !now.table().shifts(id, now.chosen()).isEmpty()),
                        now.there().stream().map(each -> each.person()))
                .distinct()
                .toList();
        actual.getChildren()
                .setAll(
                        ids.isEmpty()
                                ? List.of(Lettering.note(texts.get("roster.nobody")))
                                : ids.stream()
                                        .map(id -> Lettering.body(words.person(now, id)))
                                        .toList());
    }

    private List<Node> warnings(RosterState now) {
        List<Node> warnings = new ArrayList<>();
        now.overtaken().forEach(one -> warnings.add(Lettering.state(Tone.WARNING, words.overtaken(now, one))));
        now.gaps().forEach(gap -> warnings.add(Lettering.state(Tone.WARNING, words.gap(gap))));
        if (now.gaps().isEmpty()) {
            warnings.add(Lettering.note(texts.get("roster.noGaps")));
        }
        return warnings;
    }

    private void pressed(KeyEvent event) {
        RosterState now = model.stateProperty().get();
        if (act(event, now)) {
            event.consume();
        }
    }

    /** Arrow keys go from cell to cell while nothing is typed; what is typed has them for itself. */
    private boolean act(KeyEvent event, RosterState now) {
        boolean empty = typed.getText().isEmpty();
        if (event.getCode() == KeyCode.ENTER && !empty) {
            model.type(typed.getText(), post.get().orElse(Post.CLERK));
            if (!(model.stateProperty().get().outcome() instanceof RosterOutcome.NoShift)) {
                typed.clear();
            }
            return true;
        }
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            model.row(now.row() + (event.getCode() == KeyCode.UP ? -1 : 1));
            return true;
        }
        return empty && actOnCell(event, now);
    }

    private boolean actOnCell(KeyEvent event, RosterState now) {
        if (COPY.match(event)) {
            copy();
            return true;
        }
        if (PASTE.match(event)) {
            paste();
            return true;
        }
        switch (event.getCode()) {
            case LEFT -> model.day(now.chosen().minusDays(1));
            case RIGHT -> model.day(now.chosen().plusDays(1));
            case DELETE -> model.clear();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int months) {
        model.day(model.stateProperty().get().chosen().plusMonths(months));
        typed.requestFocus();
    }

    private void copy() {
        model.copyWeek(lines -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(lines);
            Clipboard.getSystemClipboard().setContent(content);
        });
        typed.requestFocus();
    }

    private void paste() {
        String lines = Clipboard.getSystemClipboard().getString();
        model.paste(lines == null ? "" : lines);
        typed.requestFocus();
    }

    private Optional<File> file(BiFunction<FileChooser, Window, File> ask) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter("Excel (*.xlsx)", "*.xlsx"),
                        new FileChooser.ExtensionFilter("CSV (*.csv)", "*.csv"));
        chooser.setInitialFileName(
                texts.get("roster.fileName", model.stateProperty().get().month()) + ".xlsx");
        return Optional.ofNullable(ask.apply(chooser, root.getScene().getWindow()));
    }
}
