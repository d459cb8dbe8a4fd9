package dev.madoguchi.paperwork;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A case that has to be keyed into another system.
 *
 * @param system the id of a rule of the profile
 * @param turn 1, and one more each time that somebody found it was not entered after all
 * @param ticket the ticket's label
 * @param entered who keyed it in and when; empty where nobody has
 */
public record OutsideEntry(
        UUID visit, String system, int turn, String ticket, LocalDate day, Instant at, Optional<Done> entered) {

    /** Who keyed it in and when. */
    public record Done(String who, Instant at) {}
}
