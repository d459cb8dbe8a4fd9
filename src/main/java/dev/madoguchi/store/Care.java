package dev.madoguchi.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A backup or a drill that was tried, as evidence.
 *
 * @param fault why it came to nothing; empty where it did not
 * @param copied what was counted; zeroes where it came to nothing
 * @param took how long it took
 */
public record Care(UUID id, Instant at, CareDeed deed, Optional<StoreFault> fault, Copied copied, Duration took) {
    /** Whether it succeeded. */
    public boolean isGood() {
        return fault.isEmpty();
    }
}
