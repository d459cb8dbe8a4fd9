package dev.madoguchi.queue.station;

import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.Settled;
import dev.madoguchi.queue.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done to the queue here: decided by the server where it answers; else it counts here at once and waits on the disk. */
final class QueueDeeds {
    private static final Logger LOG = LoggerFactory.getLogger(QueueDeeds.class);

    private final ServerLine line;
    private final QueueStore store;
    private final QueueMemory memory;
    private final QueueLoop loop;

    QueueDeeds(ServerLine line, QueueStore store, QueueMemory memory, QueueLoop loop) {
        this.line = line;
        this.store = store;
        this.memory = memory;
        this.loop = loop;
    }

    /**
     * Does one thing at a time, once the server was tried, and tells who listens.
     *
     * @param byServer where the server can decide; empty where it then did not
     * @param alone without it
     */
    <T> T one(Supplier<Optional<T>> byServer, Supplier<T> alone) {
        loop.untilTried();
        line.deeds.lock();
        try {
            return loop.ready() ? byServer.get().orElseGet(alone) : alone.get();
        } finally {
            line.deeds.unlock();
            loop.told();
        }
    }

    QueueOutcome perform(QueueEvent event) {
        return one(() -> send(event, () -> {}).map(this::decided), () -> alone(event));
    }

    private QueueOutcome decided(Settled settled) {
        store.settle(List.of(settled));
        memory.decided(settled);
        Optional<QueueEntry> entry = memory.book().entry(settled.event().ticket());
        return settled.refusal()
                .<QueueOutcome>map(refusal -> new QueueOutcome.Refused(refusal, entry))
                .orElseGet(() -> new QueueOutcome.Done(entry.orElseThrow(), true));
    }

    /** Without the server: counts here where it is legal as far as is known here. */
    private QueueOutcome alone(QueueEvent event) {
        return switch (memory.judge(event)) {
            case Verdict.Counts counts -> {
                pend(event);
                yield new QueueOutcome.Done(counts.entry(), false);
            }
            case Verdict.Refused refused ->
                new QueueOutcome.Refused(refused.refusal(), memory.book().entry(event.ticket()));
        };
    }

    /** Counts here, and waits to be decided. */
    void pend(QueueEvent event) {
        store.pend(List.of(event));
        memory.did(event);
        loop.wake();
    }

    /**
     * Has the server decide.
     *
     * @param notSent is run where the server has certainly not heard of it
     * @return empty where it did not decide
     */
    Optional<Settled> send(QueueEvent event, Runnable notSent) {
        try {
            return Optional.of(line.link.decide(List.of(event)).getFirst());
        } catch (QueueLinkException e) {
            LOG.warn("The queue's server did not decide: {}", e.getMessage());
            line.reachable = false;
            if (e.fault() != QueueLinkFault.NO_ANSWER) {
                notSent.run();
            }
            loop.wake();
        } catch (InterruptedException e) {
            line.reachable = false;
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Tells the queue what became of this station's own tickets. */
    void tellEnds() {
        line.deeds.lock();
        try {
            line.clear = false;
            loop.ready();
        } finally {
            line.deeds.unlock();
            loop.told();
        }
    }
}
