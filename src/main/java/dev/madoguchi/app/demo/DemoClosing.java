package dev.madoguchi.app.demo;

import dev.madoguchi.app.workstation.CounterScreens;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.app.workstation.Watching;
import dev.madoguchi.closing.ClosingStage;
import dev.madoguchi.closing.ClosingState;
import dev.madoguchi.closing.ClosingStep;
import dev.madoguchi.closing.CountedLine;
import dev.madoguchi.closing.DayLine;
import dev.madoguchi.outbox.Outbox;
import dev.madoguchi.outbox.OutboxState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Closes the demo day on its own screen, deed by deed. */
final class DemoClosing {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String DIFFERENCE = "見本の一日のため";
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final CounterScreens screens;
    private final Album album;

    DemoClosing(CounterScreens screens, Album album) {
        this.screens = screens;
        this.album = album;
    }

    /** Waits until the city has signed for every record. */
    void untilReceipted() {
        Outbox outbox = screens.workstation().outbox();
        long end = System.nanoTime() + LIMIT.toNanos();
        while (outbox.waiting() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(outbox.waiting() + " records have no receipt after " + LIMIT);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** From the printed ledger to the signed certificate; gives the last state. */
    ClosingState.Certified close() {
        var closing = screens.closing();
        Toolkit.run(screens::goClosing);
        at(ClosingStage.OPEN);
        album.take("closing");
        explain();
        Toolkit.run(closing::printLedger);
        ClosingState written = at(ClosingStage.LEDGER_WRITTEN);
        album.take("closing-ledger");
        int pages = written instanceof ClosingState.LedgerWritten ledger ? ledger.pages() : 0;
        Toolkit.run(() -> closing.confirm(pages));
        at(ClosingStage.LEDGER_CONFIRMED);
        album.take("closing-confirmed");
        Toolkit.run(closing::printSlip);
        at(ClosingStage.LEDGER_CONFIRMED);
        Toolkit.run(() -> closing.deliver("市民課　見本"));
        at(ClosingStage.LEDGER_DELIVERED);
        album.take("closing-delivered");
        Toolkit.run(() -> closing.erase("市民課　見本"));
        at(ClosingStage.SCANNED);
        album.take("closing-erased");
        Toolkit.run(closing::certify);
        ClosingState end = at(ClosingStage.CERTIFIED);
        album.take("closing-certified");
        if (end instanceof ClosingState.Certified certified) {
            return certified;
        }
        throw new IllegalStateException("the day was not certified");
    }

    /** Counts what lies in the drawers, and says of everything else that differs that this is a demonstration. */
    private void explain() {
        var closing = screens.closing();
        Optional<CountedLine> open = open();
        while (open.isPresent()) {
            DayLine line = open.get().line();
            Toolkit.run(() -> closing.answer(line, Integer.toString(line.expected()), DIFFERENCE));
            at(ClosingStage.OPEN);
            Optional<CountedLine> next = open();
            if (next.map(CountedLine::line).equals(Optional.of(line))) {
                throw new IllegalStateException("the line " + line.name() + " stays open");
            }
            open = next;
        }
    }

    private Optional<CountedLine> open() {
        return Toolkit.call(() -> screens.closing().stepProperty().get()) instanceof ClosingStep.Ready ready
                ? ready.lines().stream().filter(CountedLine::isOpen).findFirst()
                : Optional.empty();
    }

    /** How many records of the outbox were erased. */
    int erased() {
        return (int) screens.workstation().outbox().rows().stream()
                .filter(row -> row.state() == OutboxState.ERASED)
                .count();
    }

    private static boolean stands(ClosingStep now, ClosingStage stage) {
        return now instanceof ClosingStep.Ready ready
                && ready.state().stage() == stage
                && ready.blockers().isEmpty();
    }

    private ClosingState at(ClosingStage stage) {
        ClosingStep step = Watching.until(
                screens.closing().stepProperty(),
                now -> now instanceof ClosingStep.Failed || stands(now, stage),
                LIMIT);
        if (step instanceof ClosingStep.Ready ready) {
            return ready.state();
        }
        throw new IllegalStateException("closing failed at " + stage + ": " + step);
    }
}
