package dev.madoguchi.consent;

import java.time.Instant;

/**
 * The visitor agreed before the support began (002 §7(2)ウ).
 *
 * @param version which text, by its version in the municipality's profile
 * @param sha256 SHA-256 of the text that was shown, in lower-case hex
 * @param at when
 */
public record Consent(String version, String sha256, Instant at) {}
