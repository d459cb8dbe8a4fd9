package dev.madoguchi.city.vault;

import dev.madoguchi.publishing.Series;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A publication in the vault.
 *
 * @param seq its number in the municipality, from 1 and without gaps
 * @param answers the id of the proposal that it answers; empty for none
 * @param statement as the city signed it
 */
public record KeptPublication(
        String municipality,
        long seq,
        Series series,
        int version,
        LocalDate from,
        boolean withdrawn,
        String by,
        Instant at,
        String answers,
        String statement) {}
