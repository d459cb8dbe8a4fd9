package dev.madoguchi.paperwork;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The paper that one case left at the counter.
 *
 * @param ticket the ticket's label
 * @param at when the visitor took the number
 * @param missing whether somebody said that this paper is not there
 */
public record CasePaper(UUID visit, String ticket, LocalDate day, Instant at, boolean missing) {}
