package dev.madoguchi.role;

import java.time.Instant;

/**
 * A second person has looked at a case and found it right (001 §6(2)②イ).
 *
 * @param by the second person's id
 * @param role the role in which they looked
 */
public record Confirmation(String by, Role role, Instant at) {}
