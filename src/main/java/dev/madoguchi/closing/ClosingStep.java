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
     * @param state how far the day is closed
     * @param blockers what keeps it from being closed
     * @param refused why the last deed was not done
     */
    record Ready(ClosingState state, List<Blocker> blockers, Optional<ClosingFault> refused) implements ClosingStep {
        public Ready {
            blockers = List.copyOf(blockers);
        }
    }

    /** Something failed that nobody foresaw, or the printer; nothing was lost. */
    record Failed(Trouble trouble) implements ClosingStep {}
}
