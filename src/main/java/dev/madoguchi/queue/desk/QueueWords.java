package dev.madoguchi.queue.desk;

import dev.madoguchi.municipality.Window;
import dev.madoguchi.queue.Pick;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueueTimes;
import dev.madoguchi.queue.station.QueueAlert;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says what the queue's screen shows. */
final class QueueWords {
    private final Texts texts;
    private final List<Window> windows;

    QueueWords(Texts texts, List<Window> windows) {
        this.texts = texts;
        this.windows = List.copyOf(windows);
    }

    /** The most important thing to say: what turned out not to count, what became of the last deed, then how it stands. */
    Optional<Notice> notice(QueueState state, QueueTold told, Consumer<QueueAlert> read) {
        if (state.alert().isPresent()) {
            return state.alert().map(alert -> alert(alert, read));
        }
        return switch (told) {
            case QueueTold.Refused refused ->
                Optional.of(Notice.of(
                        texts,
                        Tone.WARNING,
                        refused.refusal().messageKey(),
                        refused.entry().map(entry -> entry.ticket().label()).orElse("―"),
                        otherWindow(refused.entry().flatMap(QueueEntry::window))));
            case QueueTold.Failed failed -> Optional.of(Notice.of(texts, Tone.STOPPED, "queue.failed"));
            case QueueTold.Nobody nobody ->
                state.next().isEmpty() ? Optional.of(Notice.of(texts, Tone.READY, "queue.nobody")) : standing(state);
            case QueueTold.Nothing nothing -> standing(state);
            case QueueTold.Done done -> standing(state);
            case QueueTold.Begun begun -> standing(state);
        };
    }

    private Notice alert(QueueAlert alert, Consumer<QueueAlert> read) {
        return Notice.of(
                        texts,
                        Tone.STOPPED,
                        "queue.alert",
                        alert.event().ticket().label(),
                        texts.get(
                                alert.refusal().messageKey(),
                                alert.event().ticket().label(),
                                otherWindow(alert.window())))
                .with(texts.get("queue.read"), () -> read.accept(alert));
    }

    private Optional<Notice> standing(QueueState state) {
        if (state.now().equals(Instant.EPOCH)) {
            return Optional.empty();
        }
        if (!state.connected()) {
            return Optional.of(Notice.of(texts, Tone.WARNING, "queue.alone", state.undecided()));
        }
        return state.overtime()
                .filter(late -> !state.waiting().isEmpty() || state.here().isPresent())
                .map(late -> Notice.of(
                        texts,
                        Tone.WARNING,
                        "queue.overtime",
                        late.by().toMinutes(),
                        state.waiting().size(),
                        late.done().served()));
    }

    private String otherWindow(Optional<String> id) {
        return id.map(this::windowName).orElse(texts.get("queue.otherWindow"));
    }

    String windowName(String id) {
        return windows.stream()
                .filter(window -> window.id().equals(id))
                .map(Window::name)
                .findFirst()
                .orElse(id);
    }

    /** Whom this window calls next, and why. */
    String why(Pick pick) {
        return switch (pick) {
            case Pick.Sent sent -> texts.get("queue.why.sent");
            case Pick.First first -> texts.get("queue.why.first");
            case Pick.Guarded guarded -> texts.get("queue.why.guarded", guarded.inRow());
            case Pick.WaitedLong late ->
                texts.get("queue.why.waited", late.waited().toMinutes());
            case Pick.InOrder order -> texts.get("queue.why.order");
        };
    }

    /** By what rule those who go first are held back, and how far it has come. */
    String rule(QueueState state) {
        return state.rule()
                .map(rule -> texts.get(
                        "queue.rule",
                        rule.atMost(),
                        state.inRow(),
                        rule.longestWait().toMinutes()))
                .orElse("");
    }

    String waited(QueueEntry entry, Instant now) {
        return texts.get("queue.minutes", minutes(entry.issuedAt(), now));
    }

    private static long minutes(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toMinutes());
    }

    /** Where a number stands, and since when. */
    String phase(QueueEntry entry, Instant now) {
        String word = texts.get(entry.phase().messageKey());
        return entry.calls() > 1 && !entry.phase().ended()
                ? texts.get("queue.calledTimes", word, minutes(entry.since(), now), entry.calls())
                : texts.get("queue.since", word, minutes(entry.since(), now));
    }

    /** The times of who works here. */
    String times(List<QueueTimes.Row> rows) {
        return rows.stream().map(this::times).collect(Collectors.joining("\n"));
    }

    private String times(QueueTimes.Row row) {
        return texts.get(
                "queue.times",
                row.purpose(),
                row.served(),
                row.waited().toMinutes(),
                row.walked().toSeconds(),
                row.took().toMinutes(),
                row.idle().toMinutes());
    }
}
