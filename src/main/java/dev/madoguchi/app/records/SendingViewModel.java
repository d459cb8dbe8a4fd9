package dev.madoguchi.app.records;

import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.paper.FileMark;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The records on their way to the city without their pixels: which wait and why, trying them now, and a list for whoever looks into it. */
public final class SendingViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SendingViewModel.class);

    private final FileMark mark;
    private final Outbox outbox;
    private final Runnable wake;
    private final Background background;
    private final Texts texts;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<SendingState> state =
            new ReadOnlyObjectWrapper<>(new SendingState(List.of(), Optional.empty()));
    private boolean looking;

    /**
     * @param wake has the sync look at once
     * @param mark what files bear
     */
    public SendingViewModel(
            Outbox outbox, Runnable wake, Background background, Texts texts, Clock clock, FileMark mark) {
        this.mark = mark;
        this.outbox = outbox;
        this.wake = wake;
        this.background = background;
        this.texts = texts;
        this.clock = clock;
    }

    /** The screen appears: what was told before is not told again. */
    void begin() {
        state.set(new SendingState(state.get().records(), Optional.empty()));
        tick();
    }

    /** Looks again. Called every second while the screen is seen. */
    void tick() {
        if (!looking) {
            looking = true;
            background.run(this::waiting, this::looked, this::notLooked);
        }
    }

    /** Lets every record that waits be tried at once, those that the city refused too. */
    void retry() {
        background.run(
                () -> {
                    List<WaitingRecord> records = waiting();
                    records.forEach(record -> outbox.retry(record.row().id()));
                    wake.run();
                    return records.size();
                },
                tried -> tell(Notice.of(texts, Tone.WORKING, "outbox.retried", tried)),
                this::notLooked);
    }

    /** Writes the list into a file. */
    void export(Path file) {
        background.run(
                () -> {
                    List<WaitingRecord> records = waiting();
                    Files.write(mark.named(file), WaitingRecordsCsv.write(records));
                    return records.size();
                },
                written -> tell(Notice.of(texts, Tone.READY, "outbox.exported", written)),
                error -> {
                    LOG.warn("The list of waiting records was not written", error);
                    tell(Notice.of(texts, Tone.WARNING, "outbox.notExported"));
                });
    }

    ReadOnlyObjectProperty<SendingState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private List<WaitingRecord> waiting() throws IOException {
        Instant now = clock.instant();
        List<WaitingRecord> waiting = new ArrayList<>();
        for (OutboxRow row : outbox.rows()) {
            if (row.state().compareTo(OutboxState.RECEIPTED) < 0) {
                waiting.add(new WaitingRecord(row, outbox.size(row.id()), Duration.between(row.queuedAt(), now)));
            }
        }
        return waiting;
    }

    private void looked(List<WaitingRecord> records) {
        looking = false;
        state.set(new SendingState(records, state.get().notice()));
    }

    private void tell(Notice notice) {
        state.set(new SendingState(state.get().records(), Optional.of(notice)));
        tick();
    }

    private void notLooked(Exception error) {
        looking = false;
        LOG.error("The records on their way could not be looked at", error);
    }
}
