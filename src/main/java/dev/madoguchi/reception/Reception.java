package dev.madoguchi.reception;

import dev.madoguchi.municipality.Route;
import java.time.Instant;

/**
 * What a visitor came for and how it is done: choices, and nothing of a person.
 *
 * @param procedure the id of a procedure of the profile
 * @param at when it was decided
 */
public record Reception(String procedure, Residency residency, Route route, Instant at) {}
