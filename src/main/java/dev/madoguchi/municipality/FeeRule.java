package dev.madoguchi.municipality;

/**
 * A fee that visitors pay at the counter.
 *
 * @param yen for each case
 * @param cases who pays it
 */
public record FeeRule(String id, String name, int yen, CaseFilter cases, String clause) {}
