package dev.madoguchi.city.vault;

import java.time.LocalDate;

/**
 * Which half of which key.
 *
 * @param municipality where the station is
 * @param station whose key it is
 * @param day the working day
 * @param purpose {@code day} for the day's key, {@code search} for the key of the list that closing searches with
 */
public record ShareName(String municipality, String station, LocalDate day, String purpose) {}
