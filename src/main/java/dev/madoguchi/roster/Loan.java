package dev.madoguchi.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An IC card that was lent (端末使用承認証, 003 §23).
 *
 * @param card its number
 * @param person the id of who has it
 * @param lent by whom, and when
 * @param back by whom it was taken back, and when
 * @param lost by whom the loss was noted, when, and who was told when
 */
public record Loan(
        UUID id, LocalDate day, String card, String person, Deed lent, Optional<Deed> back, Optional<Loss> lost) {

    /** Who did it, by id, and when. */
    public record Deed(String by, Instant at) {}

    /**
     * A loss.
     *
     * @param toldWhom the city's office that was told
     */
    public record Loss(Deed noted, String toldWhom, Instant toldAt) {}

    /** Whether it is neither back nor known to be lost. */
    public boolean out() {
        return back.isEmpty() && lost.isEmpty();
    }
}
