package dev.madoguchi.city.vault;

import java.util.UUID;

/**
 * A record of the vault, by what stands on its outside.
 *
 * @param sha256 of the whole envelope, 64 lower-case hexadecimal digits
 */
public record DeliveredRecord(UUID id, String site, String station, String sha256) {}
