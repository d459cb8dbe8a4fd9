package dev.madoguchi.paperwork;

import dev.madoguchi.municipality.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A case that was completed at the counter, without its person.
 *
 * @param visit the visit's random id
 * @param ticket the ticket's label, such as {@code A-012}
 * @param day of the ticket
 * @param at when the visitor took the number
 * @param procedure the id of a procedure of the profile
 */
public record FinishedCase(
        UUID visit, String site, String ticket, LocalDate day, Instant at, String procedure, Route route) {}
