package dev.madoguchi.city;

import dev.madoguchi.seal.StationName;
import java.time.Instant;
import java.util.Optional;

/**
 * One certificate that a station was given.
 *
 * @param revoked when it was taken back; empty while it is good
 */
public record RegisterEntry(StationName name, Instant enrolled, Optional<Instant> revoked) {}
