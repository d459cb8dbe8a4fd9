package dev.madoguchi.ending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One sealed record of open work.
 *
 * @param record the id that the city's receipt names
 * @param madeBy the staff id
 * @param papers SHA-256 of what it says of papers, 64 lower-case hexadecimal digits
 * @param cases the open cases in it
 */
public record HandOver(UUID record, String madeBy, Instant madeAt, String papers, List<Handed> cases) {
    public HandOver {
        cases = List.copyOf(cases);
    }

    /** A case as it was when it was handed over. */
    public record Handed(UUID visit, String mark) {}
}
