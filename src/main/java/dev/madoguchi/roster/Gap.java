package dev.madoguchi.roster;

import dev.madoguchi.municipality.Staffing;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A stretch of a day on which too few people are planned.
 *
 * @param planned how many are, the fewest in the stretch
 */
public record Gap(LocalDate day, LocalTime from, LocalTime to, Staffing rule, int planned) {}
