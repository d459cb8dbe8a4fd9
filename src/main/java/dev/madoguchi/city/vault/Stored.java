package dev.madoguchi.city.vault;

import java.time.Instant;
import java.util.UUID;

/**
 * What the vault says of a record that it holds, and so what its receipt says.
 *
 * @param sha256 of the whole envelope, 64 lower-case hexadecimal digits
 * @param receivedAt when it came for the first time, the server's time in whole milliseconds
 * @param seq rises with each record the city receives; numbers may be left out
 */
public record Stored(UUID id, String sha256, String station, Instant receivedAt, long seq) {}
