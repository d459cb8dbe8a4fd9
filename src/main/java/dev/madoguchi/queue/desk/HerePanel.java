package dev.madoguchi.queue.desk;

import dev.madoguchi.municipality.Window;
import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.PaperState;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueuePhase;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.WrappingLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** This window: which one it is, whom it has, and what can be done to that number. */
final class HerePanel {
    private final QueueViewModel model;
    private final Texts texts;
    private final QueueWords words;
    private final VBox root = new VBox();
    private final ObservableValue<Optional<QueueEntry>> here;

    HerePanel(QueueViewModel model, QueueWords words, Texts texts) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        here = model.stateProperty().map(QueueState::here);
        Label number = Lettering.following(
                Lettering.display(""),
                here.map(now -> now.map(entry -> entry.ticket().label()).orElse("―")));
        number.setId("queue-here");
        Label phase = Lettering.following(
                Lettering.value(""),
                model.stateProperty()
                        .map(now -> now.here()
                                .map(entry -> words.phase(entry, now.now()))
                                .orElse(texts.get("queue.empty"))));
        phase.setId("queue-here-phase");
        root.getStyleClass().addAll("panel", "queue-here");
        root.getChildren().setAll(windows(), number, phase, deeds(), transfer());
    }

    VBox root() {
        return root;
    }

    private HBox windows() {
        ComboBox<Window> windows = new ComboBox<>();
        windows.setId("queue-window");
        windows.getItems().setAll(model.windows());
        windows.setConverter(named(Window::name));
        windows.setValue(model.stateProperty().get().window());
        windows.disableProperty().bind(here.map(now -> now.isPresent() || !model.mayChoose()));
        windows.setOnAction(event -> model.choose(windows.getValue()));
        Label word = Lettering.heading(texts.get("queue.window"));
        word.setLabelFor(windows);
        word.setMinWidth(Label.USE_PREF_SIZE);
        windows.setMinWidth(0);
        HBox row = new HBox(word, windows);
        row.getStyleClass().add("queue-row");
        return row;
    }

    private FlowPane deeds() {
        Button serve = deed("serve", Shortcut.CONFIRM, QueueAction.SERVE, phase(QueuePhase.CALLED));
        Button done = deed("done", Shortcut.PRINT, QueueAction.DONE, phase(QueuePhase.SERVING));
        Button recall = deed("recall", Shortcut.RECALL, QueueAction.RECALL, phase(QueuePhase.CALLED));
        Button noShow = deed("noShow", Shortcut.NO_SHOW, QueueAction.NO_SHOW, phase(QueuePhase.CALLED));
        Button hold = deed("hold", Shortcut.HOLD, QueueAction.HOLD, entry -> true);
        Button back = deed("return", Shortcut.SEND_BACK, QueueAction.RETURN, entry -> true);
        Button left = deed("left", Shortcut.LEFT, QueueAction.LEFT, entry -> true);
        Button collect =
                deed("collect", Shortcut.COLLECT, QueueAction.COLLECT, entry -> entry.paper() != PaperState.COLLECTED);
        Button lost = deed("lost", Shortcut.LOST, QueueAction.LOSE, entry -> entry.paper() == PaperState.OUT);
        FlowPane deeds = new FlowPane();
        deeds.getChildren().setAll(List.of(recall, noShow, serve, done, hold, back, collect, lost, left));
        deeds.getStyleClass().add("queue-deeds");
        return deeds;
    }

    private static Predicate<QueueEntry> phase(QueuePhase phase) {
        return entry -> entry.phase() == phase;
    }

    private Button deed(String name, Shortcut key, QueueAction action, Predicate<QueueEntry> can) {
        Button button = Deed.other("queue-" + name, texts.get("queue." + name), key, () -> model.here(action));
        disable(button, can);
        return button;
    }

    private void disable(Button button, Predicate<QueueEntry> can) {
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.workingProperty().get()
                                || here.getValue().filter(can).isEmpty(),
                        model.workingProperty(),
                        here));
    }

    private HBox transfer() {
        ComboBox<Target> targets = new ComboBox<>();
        targets.setId("queue-target");
        targets.setAccessibleText(texts.get("queue.transfer"));
        targets.getItems().setAll(targets());
        targets.setConverter(named(Target::name));
        targets.getSelectionModel().selectFirst();
        Button send = Deed.other(
                "queue-transfer",
                texts.get("queue.transfer"),
                Shortcut.TRANSFER,
                () -> model.transfer(targets.getValue().to()));
        disable(send, entry -> true);
        HBox row = new WrappingLine(targets, send);
        row.getStyleClass().add("queue-row");
        return row;
    }

    /** Where a number can be sent, and what that is called. */
    private record Target(String name, Destination to) {}

    private List<Target> targets() {
        Stream<Target> purposes = model.purposes().stream()
                .map(series -> new Target(
                        texts.get("queue.purpose", series.letter(), series.name()),
                        Destination.purpose(series.letter())));
        Stream<Target> windows = model.windows().stream()
                .map(window -> new Target(words.windowName(window.id()), Destination.window(window.id())));
        return Stream.concat(purposes, windows).toList();
    }

    private static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nobody types here");
            }
        };
    }
}
