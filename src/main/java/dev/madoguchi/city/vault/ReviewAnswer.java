package dev.madoguchi.city.vault;

import java.time.Instant;

/**
 * The answer to a review.
 *
 * @param reason a name of the list of reasons; empty where there is none
 * @param by the officer's account at the console; empty where the station withdrew
 * @param at the server's time, to the millisecond
 */
public record ReviewAnswer(ReviewVerdict verdict, String reason, String by, Instant at) {}
