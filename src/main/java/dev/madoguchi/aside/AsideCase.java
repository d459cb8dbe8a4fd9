package dev.madoguchi.aside;

import dev.madoguchi.reception.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A case that waits for its visitor, as the visitor's slip names it: by a number, and nothing of a person.
 *
 * @param number six digits drawn by chance, under which it is found again
 * @param visit the case, whose draft lies in the day book until its day is closed
 * @param ticket the number that the visitor had in the queue
 * @param day the working day of the visit
 * @param kept what is left of it when the draft is gone
 * @param by the id of who put it aside
 * @param until the last day on which the number is known
 */
public record AsideCase(
        String number,
        UUID visit,
        AsideReason reason,
        String ticket,
        LocalDate day,
        Kept kept,
        AsideState state,
        String by,
        Instant at,
        LocalDate until) {

    /** As it stands on paper and is read aloud: two groups of three digits. */
    public String label() {
        return number.substring(0, 3) + "-" + number.substring(3);
    }
}
