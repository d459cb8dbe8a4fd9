package dev.madoguchi.paperwork;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Papers that go to the office together.
 *
 * @param kind the id of a rule of the profile
 * @param number of the day's bundles of the kind, from 1
 * @param cases on its list
 * @param missing how many of their papers are not there
 * @param prints how often its list was given to the printer
 */
public record Bundle(
        UUID id,
        String kind,
        LocalDate day,
        int number,
        BundleState state,
        int cases,
        int missing,
        Signature made,
        Optional<Signature> counted,
        int prints,
        Optional<Signature> handed) {

    /** Who did it and when. */
    public record Signature(String who, Instant at) {}

    /** How many papers there have to be. */
    public int papers() {
        return cases - missing;
    }

    /** As the list names it, such as {@code 20261120-2}. */
    public String label() {
        return day.toString().replace("-", "") + "-" + number;
    }
}
