package dev.madoguchi.app.records;

import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The truth about one sealed record: when it was sealed, where it stands, and why it is not with the city yet. */
public final class RecordRow {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    private final Texts texts;
    private final ZoneId zone;

    public RecordRow(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    public Node of(OutboxRow row) {
        Label sealed = Lettering.note(time(row.queuedAt()));
        sealed.setMinWidth(Label.USE_PREF_SIZE);
        VBox words = new VBox(Lettering.state(tone(row), texts.get("home.state." + row.state())));
        row.reason()
                .map(key -> texts.get(key) + texts.get("home.tries", row.attempts(), time(row.nextTry())))
                .map(Lettering::note)
                .ifPresent(words.getChildren()::add);
        HBox line = new HBox(sealed, words);
        line.getStyleClass().add("record");
        return line;
    }

    /** All that is known of a record that the city has not receipted, for the screen that has room for it. */
    Node whole(WaitingRecord waiting) {
        OutboxRow row = waiting.row();
        Label sealed = Lettering.note(DAY_AND_TIME.format(row.queuedAt().atZone(zone)));
        sealed.setMinWidth(Label.USE_PREF_SIZE);
        VBox words = new VBox(Lettering.state(tone(row), texts.get("home.state." + row.state())));
        row.reason()
                .ifPresent(key -> words.getChildren()
                        .addAll(Lettering.body(texts.get(key)), Lettering.note(texts.get(key + ".todo"))));
        words.getChildren().add(Lettering.note(facts(waiting)));
        HBox line = new HBox(sealed, words);
        line.getStyleClass().add("record");
        return line;
    }

    private String facts(WaitingRecord waiting) {
        OutboxRow row = waiting.row();
        String next = row.state() == OutboxState.REFUSED
                ? texts.get("outbox.noNext")
                : texts.get("outbox.next", DAY_AND_TIME.format(row.nextTry().atZone(zone)));
        long minutes = Math.max(0, waiting.age().toMinutes());
        String age = minutes < 60
                ? texts.get("outbox.minutes", minutes)
                : texts.get("outbox.hours", minutes / 60, minutes % 60);
        String size = waiting.bytes() == 0
                ? texts.get("outbox.noFile")
                : texts.get("outbox.kilobytes", (waiting.bytes() + 1023) / 1024);
        return texts.get(
                "outbox.facts",
                row.attempts(),
                next,
                age,
                size,
                row.id().toString().substring(0, 8));
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private static Tone tone(OutboxRow row) {
        return switch (row.state()) {
            case QUEUED -> row.reason().isPresent() ? Tone.WARNING : Tone.WORKING;
            case SENDING -> Tone.WORKING;
            case RECEIPTED, ERASED -> Tone.READY;
            case REFUSED -> Tone.STOPPED;
        };
    }
}
