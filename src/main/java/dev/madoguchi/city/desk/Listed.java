package dev.madoguchi.city.desk;

/**
 * A sealed record that can be fetched, by what is known of it before.
 *
 * @param id the record's id; where a file is no sealed record, its name
 * @param site empty where a file is no sealed record, as is the station
 * @param sha256 of the whole envelope as it was listed
 */
public record Listed(String id, String site, String station, String sha256) {}
