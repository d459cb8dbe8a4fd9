package dev.madoguchi.closing;

import java.util.UUID;

/**
 * A record of which this workstation keeps nothing any more, and the city has the sealed original.
 *
 * @param id the visit's random id
 * @param sha256 of the sealed envelope, as the city's receipt names it
 */
public record DestroyedRecord(UUID id, String sha256) {}
