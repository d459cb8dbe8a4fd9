package dev.madoguchi.city.console;

import java.time.Instant;

/**
 * An account of the console. It belongs to one municipality and sees that one only.
 *
 * @param mustChange whether its password is a one-time password, to be changed before anything else
 * @param locked whether somebody has locked it until further notice
 * @param failures how many passwords were wrong since the last right one
 * @param blockedUntil before this no password is tried
 */
public record Account(
        String municipality,
        String id,
        ConsoleRole role,
        boolean mustChange,
        boolean locked,
        int failures,
        Instant blockedUntil) {}
