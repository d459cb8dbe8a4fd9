package dev.madoguchi.sync;

import java.time.Instant;

/**
 * What the city said of what this station delivered of a day.
 *
 * @param accepted whether it accepts it (検収); otherwise it asks
 * @param reason what it asks; empty where it accepts
 * @param by who said it, as the city desk names its officers
 * @param at at the city desk's clock
 * @param ofAll whether it is about exactly the records that this station delivered; otherwise about fewer or others
 */
public record CityWord(boolean accepted, String reason, String by, Instant at, boolean ofAll) {}
