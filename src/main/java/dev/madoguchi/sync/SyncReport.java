package dev.madoguchi.sync;

import java.time.Duration;
import java.util.Optional;

/**
 * What one run brought.
 *
 * @param receipted how many records the city now has, by receipts that were checked
 * @param refused how many it refused
 * @param failed how many tries are to be repeated
 * @param link what keeps the station from the city as a whole; empty when the city answered
 * @param pause how long until the next run makes sense
 */
public record SyncReport(int receipted, int refused, int failed, Optional<SyncProblem> link, Duration pause) {}
