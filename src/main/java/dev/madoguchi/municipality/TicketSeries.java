package dev.madoguchi.municipality;

/**
 * A row of queue numbers that begins at 1 every day.
 *
 * @param letter one capital letter A to Z, printed before the number
 * @param first whether its waiting numbers are called before the others' (001 §8: certificates first)
 */
public record TicketSeries(String letter, String name, boolean first) {}
