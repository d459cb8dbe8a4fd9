package dev.madoguchi.municipality;

/**
 * For how long the number of a case that was put aside is known. What is personal of the case goes with its day in any event.
 *
 * @param days after the day of the visit; 0 for that day only
 * @param clause where the specification says so
 */
public record AsideRule(int days, String clause) {}
