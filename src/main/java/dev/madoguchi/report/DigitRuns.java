package dev.madoguchi.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds numbers of persons, in any width and with hyphens or blanks between: telephones, card and application numbers, postal codes
 * with more digits after. A date, a time or a count has fewer digits.
 */
public final class DigitRuns implements FreeTextCheck {
    private static final Pattern RUN = Pattern.compile("\\p{Nd}(?:[ 　()（）‐‑–—―ー－-]{0,2}\\p{Nd}){8,}");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+[@＠][\\w-]+(?:\\.[\\w-]+)+");

    @Override
    public List<Place> look(String text) {
        return List.of(RUN, MAIL).stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> new Place(found.start(), found.end()))
                .sorted((one, other) -> Integer.compare(one.from(), other.from()))
                .toList();
    }
}
