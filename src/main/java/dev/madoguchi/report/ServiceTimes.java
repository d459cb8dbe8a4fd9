package dev.madoguchi.report;

import java.time.Duration;

/**
 * How long the visitors of one purpose waited and were served on a day (003 §5), without a person.
 *
 * @param purpose as people read it
 * @param called how many were called
 * @param served how many were served to the end
 * @param waited on average, of those called
 * @param took on average, of those served
 */
public record ServiceTimes(String purpose, int called, int served, Duration waited, Duration took) {}
