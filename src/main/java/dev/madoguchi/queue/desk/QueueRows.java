package dev.madoguchi.queue.desk;

import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.Pick;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueuePhase;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.WrappingLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The numbers on the screen, a row each. A row stays the same node as long as its number stands the same, or a click would miss it. */
final class QueueRows {
    private static final int MOST_ROWS = 7;
    private static final int MOST_ASIDE = 3;

    private final QueueViewModel model;
    private final QueueWords words;
    private final Texts texts;
    private final VBox root = new VBox();
    private Map<Key, Row> rows = new HashMap<>();

    QueueRows(QueueViewModel model, QueueWords words, Texts texts) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        root.setId("queue-rows");
        root.getStyleClass().add("records");
        model.stateProperty().subscribe(this::show);
    }

    VBox root() {
        return root;
    }

    private record Key(TicketNumber ticket, QueuePhase phase) {}

    private record Row(HBox node, Label words) {}

    private void show(QueueState now) {
        Map<Key, Row> kept = new HashMap<>();
        List<HBox> shown = Stream.concat(now.aside().stream().limit(MOST_ASIDE), inTurn(now))
                .limit(MOST_ROWS)
                .map(entry -> row(entry, now, kept))
                .toList();
        rows = kept;
        if (!root.getChildren().equals(shown)) {
            root.getChildren().setAll(shown);
        }
    }

    /** The next by the rule first, then the others in the order of their numbers. */
    private static Stream<QueueEntry> inTurn(QueueState now) {
        List<QueueEntry> picked = now.next().map(Pick::entry).stream().toList();
        return Stream.concat(picked.stream(), now.waiting().stream().filter(entry -> !picked.contains(entry)));
    }

    private HBox row(QueueEntry entry, QueueState now, Map<Key, Row> kept) {
        Key key = new Key(entry.ticket(), entry.phase());
        Row known = rows.get(key);
        Row row = known == null ? made(entry) : known;
        kept.put(key, row);
        row.words()
                .setText(
                        entry.phase() == QueuePhase.WAITING
                                ? words.waited(entry, now.now())
                                : words.phase(entry, now.now()));
        return row.node();
    }

    private Row made(QueueEntry entry) {
        Label number = Lettering.value(entry.ticket().label());
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label phase = Lettering.body("");
        HBox.setHgrow(phase, Priority.ALWAYS);
        phase.setMaxWidth(Double.MAX_VALUE);
        Region button = button(entry);
        button.setMinWidth(Region.USE_PREF_SIZE);
        HBox node = new WrappingLine(number, phase, button);
        node.setId("queue-row-" + entry.ticket().label());
        node.getStyleClass().add("queue-line");
        return new Row(node, phase);
    }

    private Region button(QueueEntry entry) {
        String label = entry.ticket().label();
        if (entry.phase().ended()) {
            return Deed.other(
                    "queue-collect-" + label,
                    texts.get("queue.collect"),
                    () -> model.perform(QueueAction.COLLECT, entry.ticket(), Destination.none()));
        }
        Button call = Deed.other("queue-call-" + label, texts.get("queue.call"), () -> model.call(entry));
        call.disableProperty().bind(model.stateProperty().map(now -> now.here().isPresent()));
        return call;
    }
}
