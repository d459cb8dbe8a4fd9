package dev.madoguchi.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A time in which a deputy stood in for the supervisor.
 *
 * @param deputy the deputy's id
 * @param until empty while it lasts
 * @param endedBy the id of who ended it: the deputy, or the supervisor by coming back
 */
public record StandIn(UUID id, String deputy, Instant since, Optional<Instant> until, Optional<String> endedBy) {}
