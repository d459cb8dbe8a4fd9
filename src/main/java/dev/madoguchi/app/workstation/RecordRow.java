package dev.madoguchi.app.workstation;

import dev.madoguchi.outbox.OutboxRow;
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
final class RecordRow {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final ZoneId zone;

    RecordRow(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    Node of(OutboxRow row) {
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
