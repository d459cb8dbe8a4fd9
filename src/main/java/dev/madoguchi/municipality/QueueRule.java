package dev.madoguchi.municipality;

import java.time.Duration;

/**
 * How far the numbers of a series that goes first may hold up the others (001 §8).
 *
 * @param atMost so many of them at most are called at a window in a row while others wait there
 * @param longestWait whoever has waited longer than this is called before them
 */
public record QueueRule(int atMost, Duration longestWait, String clause) {}
