package dev.madoguchi.roster;

import java.time.LocalDate;

/**
 * Somebody's day that was planned at two stations, and the other one's came to the city first.
 *
 * @param station whose plan it is now
 */
record Overtaken(LocalDate day, String person, String station) {}
