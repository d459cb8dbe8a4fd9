package dev.madoguchi.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of one sealed record.
 *
 * @param id the record
 * @param day the working day it belongs to
 * @param sha256 of the whole envelope, 64 lower-case hexadecimal digits
 * @param state where it stands
 * @param reason why the last try failed or the city refused it
 * @param attempts how often it was tried
 * @param queuedAt when it came in
 * @param nextTry when it is tried next; without meaning from {@code REFUSED} on
 * @param receipt the city's receipt, a compact JWS
 */
public record OutboxRow(
        UUID id,
        LocalDate day,
        String sha256,
        OutboxState state,
        Optional<String> reason,
        int attempts,
        Instant queuedAt,
        Instant nextTry,
        Optional<String> receipt) {}
