package dev.madoguchi.dayreport;

import java.time.LocalTime;

/**
 * What was done past closing time (000 §4(2)②).
 *
 * @param served how many were served since
 * @param until when the last thing was done
 */
public record PastClosing(int served, LocalTime until) {}
