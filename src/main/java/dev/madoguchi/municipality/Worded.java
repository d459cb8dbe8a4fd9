package dev.madoguchi.municipality;

import java.util.Map;

/**
 * Something that a visitor reads, in several languages.
 *
 * @param names in other languages, where the profile says it: {@code easy} for やさしい日本語, {@code en}, {@code zh}, {@code ko}, {@code vi},
 *     {@code pt}, {@code tl}
 */
public record Worded(String japanese, Map<String, String> names) {
    public Worded {
        names = Map.copyOf(names);
    }

    /** In a language, or in Japanese where the profile does not say it. */
    public String in(String language) {
        return names.getOrDefault(language, japanese);
    }
}
