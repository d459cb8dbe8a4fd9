package dev.madoguchi.visit;

import java.util.List;

/**
 * The visits that were begun and not completed.
 *
 * @param open those that open now, oldest first
 * @param waiting how many stay shut until the city answers, which has the other half of their day's key
 * @param lost how many open no more, because their day's key was damaged or the city has lost its half
 */
public record DraftsFound(List<OpenDraft> open, int waiting, int lost) {
    public DraftsFound {
        open = List.copyOf(open);
    }
}
