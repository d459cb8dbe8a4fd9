package dev.madoguchi.sync;

import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.outbox.OutboxState;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.sync.SyncProblem.Scope;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox to the city, record by record, and believes only receipts.
 *
 * <p>A record is marked before its try, so that a crash never shows it as sent. A record that fails waits by itself, ever
 * longer, and the others go on; when the city as a whole is away, the others are left alone until it is back.
 *
 * <p>One thread runs it; {@link #status()} and {@link #close()} are for any thread.
 */
public final class Sync implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sync.class);
    private static final int MOST_IN_ONE_RUN = 200;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final CityLink link;
    private final ReceiptCheck receipts;
    private final Clock clock;
    private final BackOff backOff;
    private int runsAway;
    private boolean cameBack;
    /** Until when the server asked to be left alone. */
    private Instant leftAlone = Instant.EPOCH;

    private volatile boolean closed;
    private volatile SyncStatus status = SyncStatus.unknown();

    /**
     * @param link is closed with this
     * @param random spreads the stations' tries
     */
    public Sync(Outbox outbox, CityLink link, ReceiptCheck receipts, Clock clock, RandomGenerator random) {
        this.outbox = outbox;
        this.link = link;
        this.receipts = receipts;
        this.clock = clock;
        this.backOff = new BackOff(random);
    }

    /**
     * Tries every record that is due, and asks whether the city is there where the tries do not show it. When the city has
     * come back, the records that failed while it was away do not wait their time out. A server that asked to be left alone for a
     * while is, whoever presses what.
     */
    public SyncReport runOnce() throws InterruptedException {
        var run = new SyncRun();
        if (isToBeLeftAlone()) {
            return new SyncReport(0, 0, 0, Optional.of(SyncProblem.BUSY), pause());
        }
        for (OutboxRow row : outbox.due(horizon(), MOST_IN_ONE_RUN)) {
            if (closed || run.isOver()) {
                break;
            }
            tryOne(row, run);
        }
        if (!run.knowsTheLink()) {
            run.asked(link.ask());
        }
        noteLink(run.link().isPresent());
        note(run);
        return new SyncReport(run.receipted(), run.refused(), run.failed(), run.link(), pause());
    }

    /** Never longer than the longest pause, even when the clock was set back since. */
    private boolean isToBeLeftAlone() {
        Duration left = Duration.between(clock.instant(), leftAlone);
        return left.isPositive() && left.compareTo(BackOff.LONGEST) <= 0;
    }

    private Instant horizon() {
        Instant now = clock.instant();
        return cameBack ? now.plus(BackOff.LONGEST) : now;
    }

    private void tryOne(OutboxRow row, SyncRun run) throws InterruptedException {
        if (!outbox.sending(row.id())) {
            return;
        }
        Optional<SyncProblem> problem = attempt(row);
        problem.ifPresent(found -> noteProblem(row, found));
        run.count(problem);
    }

    private Optional<SyncProblem> attempt(OutboxRow row) throws InterruptedException {
        try {
            Envelope envelope = outbox.envelope(row.id());
            return switch (link.put(envelope, row.attempts() > 0)) {
                case CityAnswer.Taken taken -> believe(envelope, taken.receipt());
                case CityAnswer.NotTaken notTaken -> notTaken(notTaken);
            };
        } catch (IOException e) {
            LOG.warn("The file of record {} cannot be read", row.id(), e);
            return Optional.of(SyncProblem.FILE);
        }
    }

    private Optional<SyncProblem> notTaken(CityAnswer.NotTaken answer) {
        leftAlone = clock.instant().plus(answer.leaveAlone());
        return Optional.of(answer.problem());
    }

    private Optional<SyncProblem> believe(Envelope envelope, String receipt) {
        Optional<Instant> receivedAt = receipts.receivedAt(receipt, envelope);
        if (receivedAt.isEmpty()) {
            return Optional.of(SyncProblem.RECEIPT);
        }
        outbox.receipted(envelope.header().id(), receipt);
        status = status.receiptedAt(receivedAt.get());
        return Optional.empty();
    }

    private void noteProblem(OutboxRow row, SyncProblem problem) {
        LOG.warn("Record {} is not at the city: {}", row.id(), problem);
        if (problem.scope() == Scope.REFUSED) {
            outbox.refused(row.id(), problem.messageKey());
        } else {
            Instant backedOff = clock.instant().plus(backOff.after(row.attempts() + 1));
            Instant nextTry = isToBeLeftAlone() && leftAlone.isAfter(backedOff) ? leftAlone : backedOff;
            outbox.failed(row.id(), problem.messageKey(), nextTry);
        }
    }

    private void noteLink(boolean away) {
        cameBack = !away && runsAway > 0;
        runsAway = away ? runsAway + 1 : 0;
    }

    private void note(SyncRun run) {
        List<OutboxRow> waiting = outbox.rows().stream()
                .filter(row -> row.state().compareTo(OutboxState.RECEIPTED) < 0)
                .toList();
        int refused = (int) waiting.stream()
                .filter(row -> row.state() == OutboxState.REFUSED)
                .count();
        Optional<Instant> nextTry = waiting.stream()
                .filter(row -> row.state() != OutboxState.REFUSED)
                .map(OutboxRow::nextTry)
                .min(Instant::compareTo);
        status = status.after(run.link(), waiting.size(), refused, nextTry).measured(link.skew());
    }

    private Duration pause() {
        if (isToBeLeftAlone()) {
            return Duration.between(clock.instant(), leftAlone);
        }
        if (runsAway > 0) {
            return backOff.after(runsAway);
        }
        Duration untilDue = status.nextTry()
                .map(next -> Duration.between(clock.instant(), next))
                .orElse(LONGEST_PAUSE);
        Duration atMost = cameBack || untilDue.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : untilDue;
        return atMost.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : atMost;
    }

    /** How it stood after the last run. */
    public SyncStatus status() {
        return status;
    }

    /** Ends a run that is going on, soon, and the line to the city. */
    @Override
    public void close() {
        closed = true;
        link.close();
    }
}
