package dev.madoguchi.seal;

/**
 * Where a record was sealed.
 *
 * @param municipality the municipality's code
 * @param site the site's id
 * @param station the workstation's name, unique in the municipality
 */
public record StationName(String municipality, String site, String station) {}
