package dev.madoguchi.queue.station;

import dev.madoguchi.queue.Decided;
import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.TicketNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Talks with the server on one thread of its own: sends what waits, hears what was decided, and comes back when it was away. */
final class QueueLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueLoop.class);
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration FIRST_TRY = Duration.ofSeconds(3);
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration CLOSE_TIME = Duration.ofSeconds(10);
    private static final int MOST_AT_ONCE = 100;

    private final ServerLine line;
    private final QueueStore store;
    private final QueueMemory memory;
    private final TicketEnds ends;
    private final Seat seat;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private boolean joined;
    private int failures;

    QueueLoop(ServerLine line, QueueStore store, QueueMemory memory, TicketEnds ends, Seat seat) {
        this.line = line;
        this.store = store;
        this.memory = memory;
        this.ends = ends;
        this.seat = seat;
        this.thread = Thread.ofPlatform().name("queue").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Something was done: it is told who listens. */
    void told() {
        listeners.forEach(Runnable::run);
    }

    /** Waits until the server was tried once, a moment at most; so that the first number of the day is the server's. */
    void untilTried() {
        try {
            if (thread.isAlive() && !line.tried.await(FIRST_TRY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The queue's server has not answered in {}; this station gives its own numbers", FIRST_TRY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something waits to be sent. */
    void wake() {
        line.clear = false;
        wake.release();
        line.link.stopWaiting();
    }

    private void run() {
        try {
            while (!closed) {
                try {
                    talk();
                } catch (QueueLinkException e) {
                    pauseAfter(e);
                } catch (RuntimeException e) {
                    LOG.error("The queue could not be brought up to date; it goes on", e);
                    pause();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pauseAfter(QueueLinkException e) throws InterruptedException {
        boolean brokenOff = wake.tryAcquire() && failures == 0;
        if (closed || brokenOff) {
            return; // there is something to be sent
        }
        if (failures == 0) {
            LOG.warn("The queue's server is away: {}", e.getMessage());
        }
        line.reachable = false;
        joined = false;
        line.tried.countDown();
        told();
        pause();
    }

    private void pause() throws InterruptedException {
        long full = FIRST_PAUSE.toMillis() << Math.min(failures, MOST_DOUBLINGS);
        failures++;
        wake.tryAcquire(full - ThreadLocalRandom.current().nextLong(full / 2), TimeUnit.MILLISECONDS);
        wake.drainPermits();
    }

    private void talk() throws QueueLinkException, InterruptedException {
        if (!joined) {
            store.letters(line.link.join(seat.sign()).letters());
            joined = true;
        }
        line.deeds.lock();
        try {
            line.link.mayWait();
            catchUp();
            voidUnanswered();
            hear(line.link.after(store.upTo(), Duration.ZERO));
            line.reachable = true;
            failures = 0;
        } finally {
            line.deeds.unlock();
        }
        line.tried.countDown();
        told();
        while (!closed && line.clear && line.reachable) {
            hear(line.link.after(store.upTo(), WAIT));
            told();
        }
    }

    /** What waits is sent, so that the next deed comes after it. */
    private void catchUp() throws QueueLinkException, InterruptedException {
        pendWhatIsMissing();
        send();
        line.clear = true;
    }

    /** Whether the server can decide about the next deed; tries to clear the way where it answered last. Under the lock of deeds. */
    boolean ready() {
        if (line.reachable && line.clear) {
            return true;
        }
        try {
            if (line.reachable) {
                catchUp();
                return true;
            }
            pendWhatIsMissing();
        } catch (QueueLinkException e) {
            LOG.warn("The queue's server is away: {}", e.getMessage());
            line.reachable = false;
            wake();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void pendWhatIsMissing() {
        List<QueueEvent> missing = ends.missing();
        store.pend(missing);
        missing.forEach(memory::did);
    }

    private void send() throws QueueLinkException, InterruptedException {
        for (List<QueueEvent> some = store.pending(MOST_AT_ONCE); !some.isEmpty(); some = store.pending(MOST_AT_ONCE)) {
            List<Settled> decided = line.link.decide(some);
            store.settle(decided);
            decided.forEach(memory::decided);
        }
    }

    /** A number that the server gave and whose answer was lost went to nobody: the visitor has another. */
    private void voidUnanswered() throws QueueLinkException, InterruptedException {
        for (QueueStore.Ask ask : store.asks()) {
            var asked = new TicketNumber(seat.name().site(), ask.day(), ask.series(), 0);
            Settled issue = decide(event(ask.id(), QueueAction.ISSUE, asked, ask));
            if (issue.counts()) {
                UUID id = UUID.nameUUIDFromBytes(("void|" + ask.id()).getBytes(StandardCharsets.US_ASCII));
                decide(event(id, QueueAction.VOID, issue.event().ticket(), ask));
            }
            store.asked(ask.id());
        }
    }

    private Settled decide(QueueEvent event) throws QueueLinkException, InterruptedException {
        return line.link.decide(List.of(event)).getFirst();
    }

    private QueueEvent event(UUID id, QueueAction action, TicketNumber ticket, QueueStore.Ask ask) {
        return new QueueEvent(id, ticket, action, Optional.empty(), Destination.none(), seat.actor(), ask.at());
    }

    /** Hears at once what the server has decided; for who was just told that another was faster. */
    void refresh() {
        try {
            if (line.reachable) {
                hear(line.link.after(store.upTo(), Duration.ZERO));
            }
        } catch (QueueLinkException e) {
            LOG.warn("The queue's server did not tell what it decided: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(Decided decided) {
        if (!decided.decisions().isEmpty()) {
            store.settle(decided.decisions(), decided.upTo());
            memory.told(decided.decisions());
        }
    }

    @Override
    public void close() {
        closed = true;
        wake.release();
        line.link.stopWaiting();
        try {
            if (!thread.join(CLOSE_TIME)) {
                LOG.error("The queue's loop did not end in {}", CLOSE_TIME);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        line.link.close();
    }
}
