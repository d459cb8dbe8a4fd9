package dev.madoguchi.carryout;

import java.util.UUID;

/**
 * One sealed record that travels in a container.
 *
 * @param sha256 of its envelope, 64 lower-case hexadecimal digits
 */
public record Carried(UUID id, String sha256) {}
