package dev.madoguchi.closing;

import dev.madoguchi.ui.Trouble;
import java.util.List;
import java.util.Optional;

/** Where the closing screen stands: always exactly one of these. */
public sealed interface ClosingStep {
    /** The day is being looked at, or something is being done that takes a moment. */
    record Working() implements ClosingStep {}

    /**
     * A person may do the next deed.
     *
     * @param which day is closed
     * @param state how far it is closed
     * @param lines what is compared; none once erasing has begun
     * @param blockers visits and records that keep it from being closed
     * @param refused why the last deed was not done
     */
    record Ready(
            ToClose which,
            ClosingState state,
            List<CountedLine> lines,
            List<Blocker> blockers,
            Optional<ClosingFault> refused)
            implements ClosingStep {
        public Ready {
            lines = List.copyOf(lines);
            blockers = List.copyOf(blockers);
        }

        /** Whether nothing keeps the day from being closed. */
        public boolean reconciled() {
            return blockers.isEmpty() && lines.stream().noneMatch(CountedLine::isOpen);
        }
    }

    /** Not even the look at the day came to its end; nothing was lost. */
    record Stopped(ClosingFault fault) implements ClosingStep {}

    /** Something failed that nobody foresaw, or the printer; nothing was lost. */
    record Failed(Trouble trouble) implements ClosingStep {}
}
