package dev.madoguchi.app.bench;

import dev.madoguchi.app.workstation.CounterScreens;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.closing.ClosingStage;
import dev.madoguchi.closing.ClosingState;
import dev.madoguchi.closing.ClosingStep;
import dev.madoguchi.closing.CountedLine;
import dev.madoguchi.closing.DayLine;
import dev.madoguchi.ui.Shortcut;
import java.util.Optional;

/** What a clerk presses when the visitors have gone: a record of the day, and closing to its certificate. */
final class KeyEvening {
    private final CounterScreens screens;
    private final Keyboard keys;

    KeyEvening(CounterScreens screens, Keyboard keys) {
        this.screens = screens;
        this.keys = keys;
    }

    /** A question that somebody asked. */
    void writesARecord() {
        int before = written();
        keys.press(Shortcut.RECORDS);
        keys.awaits("record-ABOUT");
        keys.press("Alt+1");
        keys.tabTo("record-ABOUT");
        keys.write("how long does a card take");
        keys.awaits("record-save");
        keys.press(Shortcut.NEXT);
        keys.untilBehind("the record is written", () -> written() > before);
        keys.press(Shortcut.BACK);
        keys.awaits("home-next");
    }

    private int written() {
        var records = screens.workstation().books().dayRecords();
        return records.of(records.today()).size();
    }

    /** From the lines that differ to the signed certificate. */
    void close() {
        keys.until(
                "the city has every record",
                () -> screens.workstation().outbox().waiting() == 0);
        keys.press(Shortcut.CLOSING);
        at(ClosingStage.OPEN);
        explains();
        keys.press(Shortcut.NEXT);
        int pages = at(ClosingStage.LEDGER_WRITTEN) instanceof ClosingState.LedgerWritten ledger ? ledger.pages() : 0;
        keys.tabTo("closing-pages");
        keys.write(Integer.toString(pages));
        keys.press(Shortcut.NEXT);
        at(ClosingStage.LEDGER_CONFIRMED);
        keys.tabTo("closing-received-by");
        keys.write("city office");
        keys.press(Shortcut.NEXT);
        at(ClosingStage.LEDGER_DELIVERED);
        keys.tabTo("closing-witness");
        keys.write("city office");
        keys.tabTo("closing-erase");
        keys.press("Space"); // asks
        keys.press("Space");
        at(ClosingStage.SCANNED);
        keys.press(Shortcut.NEXT);
        at(ClosingStage.CERTIFIED);
    }

    /** Counts what lies in the drawers, line after line, and says why something differs. */
    private void explains() {
        for (Optional<CountedLine> open = open(); open.isPresent(); open = open()) {
            CountedLine line = open.get();
            if (line.line().found().isEmpty()) {
                keys.tabTo("closing-counted");
                keys.write(Integer.toString(line.line().expected()));
            }
            keys.tabTo("closing-explanation");
            keys.write("practice\n");
            DayLine told = line.line();
            keys.until(
                    "the line " + told.name() + " is settled",
                    () -> screens.closing().stepProperty().get() instanceof ClosingStep.Ready ready
                            && ready.lines().stream()
                                    .noneMatch(
                                            each -> each.isOpen() && each.line().equals(told)));
        }
    }

    private Optional<CountedLine> open() {
        return Toolkit.call(() -> screens.closing().stepProperty().get()) instanceof ClosingStep.Ready ready
                ? ready.lines().stream().filter(CountedLine::isOpen).findFirst()
                : Optional.empty();
    }

    private ClosingState at(ClosingStage stage) {
        keys.until(
                "closing stands at " + stage,
                () -> screens.closing().stepProperty().get() instanceof ClosingStep.Ready ready
                        && ready.state().stage() == stage
                        && ready.blockers().isEmpty());
        if (Toolkit.call(() -> screens.closing().stepProperty().get()) instanceof ClosingStep.Ready ready) {
            return ready.state();
        }
        throw new IllegalStateException("closing began anew at " + stage);
    }
}
