package dev.madoguchi.consent;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * That a visitor agreed before the support began, to which words, and when (002 §7(2)ウ).
 *
 * @param version the text's version in the municipality's profile
 * @param sha256 of the UTF-8 bytes of exactly the text that was shown, in whichever language; lower-case hexadecimal
 */
public record Consent(String version, String sha256, Instant at) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Consent {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal");
        }
    }
}
