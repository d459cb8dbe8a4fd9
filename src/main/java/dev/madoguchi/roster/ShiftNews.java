package dev.madoguchi.roster;

/**
 * Somebody's day as the city has it.
 *
 * @param seq the number under which the city has it
 * @param station that planned it
 * @param version of that day, from 1
 */
public record ShiftNews(long seq, String station, int version, PlannedDay planned) {}
