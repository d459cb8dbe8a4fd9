package dev.madoguchi.slip;

import dev.madoguchi.device.DeviceFault;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One try to put one slip on paper. It names no visitor.
 *
 * @param subject what is printed, by which it is found again: a ticket's site, series, day and number, or a check's id
 * @param label how a person knows it, such as A-012
 * @param fault why it is not known to be printed
 * @param againOf the try before this one, where something of it may be on paper already
 * @param askedBy the id of who had it printed
 * @param settledBy the id of who looked at the paper
 */
public record PrintJob(
        UUID id,
        SlipKind kind,
        String subject,
        String label,
        PrintJobState state,
        Optional<DeviceFault> fault,
        Optional<UUID> againOf,
        String askedBy,
        Instant begunAt,
        Instant changedAt,
        Optional<String> settledBy) {}
