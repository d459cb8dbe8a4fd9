package dev.madoguchi.municipality;

import java.util.Optional;

/**
 * What a visitor is asked to agree to before support begins (002 §7(2)ウ).
 *
 * @param version changes whenever a word changes
 * @param easyJapanese the same in やさしい日本語
 * @param source whose words these are
 */
public record ConsentText(
        String version, String japanese, Optional<String> easyJapanese, Optional<String> english, String source) {}
