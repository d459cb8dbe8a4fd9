package dev.madoguchi.municipality;

import java.util.Map;

/**
 * A row of queue numbers that begins at 1 every day.
 *
 * @param letter one capital letter A to Z, printed before the number
 * @param first whether its waiting numbers are called before the others' (001 §8: certificates first)
 * @param names its name in other languages, where the profile says it: {@code easy} for やさしい日本語, {@code en}, {@code zh},
 *     {@code ko}, {@code vi}, {@code pt}, {@code tl}
 */
public record TicketSeries(String letter, String name, boolean first, Map<String, String> names) {

    public TicketSeries {
        names = Map.copyOf(names);
    }

    /** Its name in a language, or the Japanese one where the profile does not say it. */
    public String name(String language) {
        return names.getOrDefault(language, name);
    }
}
