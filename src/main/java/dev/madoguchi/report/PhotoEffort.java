package dev.madoguchi.report;

import java.util.List;

/**
 * What it took to get one visitor's photo.
 *
 * @param shots how many were taken
 * @param seconds from the live view's start to the acceptance
 * @param accepted whether one was accepted; the visitor may have gone before
 * @param retakes why shots were not used
 * @param exceptions what was amiss with the photo that was accepted all the same
 */
public record PhotoEffort(int shots, double seconds, boolean accepted, List<String> retakes, List<String> exceptions) {
    public PhotoEffort {
        retakes = List.copyOf(retakes);
        exceptions = List.copyOf(exceptions);
    }
}
