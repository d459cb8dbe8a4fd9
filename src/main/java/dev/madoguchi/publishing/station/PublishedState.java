package dev.madoguchi.publishing.station;

import dev.madoguchi.publishing.Publication;
import java.util.List;
import java.util.Map;

/**
 * What the screen of publications shows.
 *
 * @param latest of each series what has begun, and what begins later
 * @param doubts why a number is not used
 * @param proposals what was proposed here, the latest first
 */
record PublishedState(
        List<Publication> latest, Map<Long, Doubt> doubts, List<ProposalDesk.Proposed> proposals, Telling telling) {
    PublishedState {
        latest = List.copyOf(latest);
        doubts = Map.copyOf(doubts);
        proposals = List.copyOf(proposals);
    }

    /** What became of the last deed. */
    enum Telling {
        NOTHING,
        WORKING,
        /** The proposal is on the disk and goes to the city. */
        PROPOSED,
        FAILED
    }

    static PublishedState empty() {
        return new PublishedState(List.of(), Map.of(), List.of(), Telling.NOTHING);
    }
}
