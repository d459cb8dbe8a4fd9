package dev.madoguchi.ending;

import dev.madoguchi.paperwork.Bundle;
import dev.madoguchi.paperwork.OutsideEntry;
import dev.madoguchi.paperwork.WaitingPapers;
import java.util.List;

/**
 * Everything that somebody else has to go on with.
 *
 * @param entries cases that nobody has keyed into another system yet
 * @param waiting papers that are in no bundle
 * @param bundles those that are not handed over
 */
public record OpenWork(
        List<OpenCase> cases, List<OutsideEntry> entries, List<WaitingPapers> waiting, List<Bundle> bundles) {
    public OpenWork {
        cases = List.copyOf(cases);
        entries = List.copyOf(entries);
        waiting = List.copyOf(waiting);
        bundles = List.copyOf(bundles);
    }

    boolean holdsPapers() {
        return !(entries.isEmpty() && waiting.isEmpty() && bundles.isEmpty());
    }
}
