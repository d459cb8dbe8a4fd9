package dev.madoguchi.roster;

/**
 * A row of the shift table.
 *
 * @param name as colleagues read it; the id where the list of people does not know it
 */
public record Member(String id, String name) {}
