package dev.madoguchi.queue.station;

import dev.madoguchi.queue.QueueBook;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueLaw;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The day's queue as this station sees it: what the server has told, and on top of it what was done here and is not in that yet. Safe
 * for several threads.
 */
final class QueueMemory {
    private final QueueStore store;
    private final List<QueueAlert> alerts = new CopyOnWriteArrayList<>();
    private final List<QueueEvent> ahead = new ArrayList<>();
    private final List<QueueEvent> counting = new ArrayList<>();
    private LocalDate day;
    private QueueBook told = new QueueBook();
    private QueueBook shown = told;
    private long changes;

    QueueMemory(QueueStore store, LocalDate day) {
        this.store = store;
        this.day = day;
        load();
    }

    private void load() {
        told = new QueueBook();
        counting.clear();
        store.known(day).forEach(this::take);
        ahead.clear();
        store.ahead().stream().filter(event -> event.ticket().day().equals(day)).forEach(ahead::add);
        rebuild();
    }

    /** Begins a new day where one has begun. */
    synchronized void today(LocalDate today) {
        if (!today.equals(day)) {
            day = today;
            load();
        }
    }

    private void take(Settled settled) {
        if (settled.counts() && settled.seq() > told.seq()) {
            counting.add(settled.event());
        }
        told.take(settled);
    }

    /** What the server told of the day that counts, in its order. */
    synchronized List<QueueEvent> counting() {
        return List.copyOf(counting);
    }

    /** What would become of an event. */
    synchronized Verdict judge(QueueEvent event) {
        return QueueLaw.judge(shown.entry(event.ticket()), event);
    }

    /** Something was done here that the server has not decided. */
    synchronized void did(QueueEvent event) {
        if (event.ticket().day().equals(day)) {
            ahead.add(event);
            rebuild();
        }
    }

    /** The server decided about something that was done here. */
    synchronized void decided(Settled settled) {
        boolean known = forget(settled.event().id());
        if (!settled.counts() && known) {
            alert(settled);
        }
        if (settled.counts()
                && settled.seq() > told.seq()
                && settled.event().ticket().day().equals(day)) {
            ahead.add(settled.event());
        }
        rebuild();
    }

    /** The server told what it decided, all of it up to here. */
    synchronized void told(List<Settled> decisions) {
        for (Settled settled : decisions) {
            if (forget(settled.event().id()) && !settled.counts()) {
                alert(settled);
            }
            if (settled.event().ticket().day().equals(day)) {
                take(settled);
            }
        }
        rebuild();
    }

    private void alert(Settled refused) {
        QueueEvent event = refused.event();
        Optional<String> window = told.entry(event.ticket()).flatMap(QueueEntry::window);
        alerts.add(new QueueAlert(event, refused.refusal().orElseThrow(), window));
    }

    private boolean forget(UUID id) {
        return ahead.removeIf(event -> event.id().equals(id));
    }

    private void rebuild() {
        changes++;
        if (ahead.isEmpty()) {
            shown = told;
            return;
        }
        shown = told.copy();
        ahead.forEach(shown::take);
    }

    synchronized QueueBook book() {
        return shown;
    }

    synchronized LocalDate day() {
        return day;
    }

    /** Rises with each change. */
    synchronized long changes() {
        return changes;
    }

    /** What turned out not to count, the latest last. */
    List<QueueAlert> alerts() {
        return List.copyOf(alerts);
    }

    /** The clerk has read it. */
    void read(QueueAlert alert) {
        alerts.remove(alert);
    }
}
