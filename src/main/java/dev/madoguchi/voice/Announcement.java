package dev.madoguchi.voice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that is called to a window. It names no person.
 *
 * @param series the letters before the number
 * @param number the ticket's number
 * @param window the number that is painted on the window
 */
public record Announcement(String series, int number, int window) {
    private static final Pattern LABEL = Pattern.compile("([A-Z]{1,4})-(\\d{1,5})");

    /** The call of a number as it is printed, such as {@code A-012}; empty where it is no such number, or the window has none. */
    public static Optional<Announcement> of(String label, int window) {
        Matcher parts = LABEL.matcher(label);
        return parts.matches() && window > 0
                ? Optional.of(new Announcement(parts.group(1), Integer.parseInt(parts.group(2)), window))
                : Optional.empty();
    }

    /** Whether both call the same ticket, be it to the same window or to another. */
    boolean sameTicket(Announcement other) {
        return series.equals(other.series) && number == other.number;
    }
}
