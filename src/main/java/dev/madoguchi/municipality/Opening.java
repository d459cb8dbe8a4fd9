package dev.madoguchi.municipality;

import java.time.LocalTime;

/** Days on which a place opens although it would be shut (休日開庁); {@code from} is before {@code to}. */
public record Opening(String name, DayRule when, LocalTime from, LocalTime to) {}
