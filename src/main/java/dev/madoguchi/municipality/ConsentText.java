package dev.madoguchi.municipality;

import java.util.Map;
import java.util.Optional;

/**
 * What a visitor is asked to agree to before support begins (002 §7(2)ウ).
 *
 * @param version changes whenever a word changes
 * @param easyJapanese the same in やさしい日本語
 * @param others the same in further languages, by {@code zh}, {@code ko}, {@code vi}, {@code pt}, {@code tl}
 * @param source whose words these are
 */
public record ConsentText(
        String version,
        String japanese,
        Optional<String> easyJapanese,
        Optional<String> english,
        Map<String, String> others,
        String source) {

    public ConsentText {
        others = Map.copyOf(others);
    }

    /** A text that is in no further languages. */
    public ConsentText(
            String version, String japanese, Optional<String> easyJapanese, Optional<String> english, String source) {
        this(version, japanese, easyJapanese, english, Map.of(), source);
    }
}
