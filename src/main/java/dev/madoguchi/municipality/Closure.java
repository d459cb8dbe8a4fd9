package dev.madoguchi.municipality;

/**
 * Days on which a place is shut, by name, so that a screen can say why.
 *
 * @param always whether it is kept even where an opening names the same day
 */
public record Closure(String name, DayRule when, boolean always) {}
