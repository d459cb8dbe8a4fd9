package dev.madoguchi.sync;

import java.time.Instant;

/** How it stands with the review of a case at the city's console: always exactly one of these. */
public sealed interface ReviewState {
    /** Nobody was asked about the case as it is now. */
    record None() implements ReviewState {}

    /** An officer is asked. */
    record Waiting(Instant until) implements ReviewState {}

    /**
     * An officer confirmed.
     *
     * @param by the officer's account
     * @param statement what the city signed
     */
    record Confirmed(String by, Instant at, String statement) implements ReviewState {}

    /**
     * An officer did not.
     *
     * @param reason the name of one of the console's reasons
     */
    record Refused(String by, String reason) implements ReviewState {}

    /** Nobody answered in time. */
    record Lapsed() implements ReviewState {}
}
