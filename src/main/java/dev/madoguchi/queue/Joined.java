package dev.madoguchi.queue;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the server answers a station that comes to work.
 *
 * @param letters what the station puts behind a series' letter where it gives numbers by itself; no other station of the site has them
 * @param day the site's working day
 */
public record Joined(String letters, Instant now, LocalDate day) {}
