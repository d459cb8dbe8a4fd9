package dev.madoguchi.reception;

import java.time.Instant;

/**
 * What was settled at the counter before anything personal was asked.
 *
 * @param procedure the procedure's id in the municipality's profile
 * @param route the way of applying, by its id in the profile
 * @param residency what the visitor said
 * @param at when it was settled
 */
public record Reception(String procedure, String route, Residency residency, Instant at) {}
