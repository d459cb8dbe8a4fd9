package dev.madoguchi.queue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which visitor's number is meant, everywhere in the city.
 *
 * @param series the letter of the purpose, and after it the letters of the station where the station gave the number by itself
 * @param number counted from 1 for each site, series and day; 0 only where the server is asked to give one
 */
public record TicketNumber(String site, LocalDate day, String series, int number) {
    private static final int HIGHEST = 99_999;
    private static final Pattern SITE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern SERIES = Pattern.compile("[A-Z]{1,4}");

    public TicketNumber {
        if (!SITE.matcher(site).matches() || !SERIES.matcher(series).matches()) {
            throw new IllegalArgumentException("no site and series of a number");
        }
        if (number < 0 || number > HIGHEST) {
            throw new IllegalArgumentException("a number is 1 to " + HIGHEST);
        }
    }

    /** The letter of the purpose it was given for. */
    public String purpose() {
        return series.substring(0, 1);
    }

    /** The number as it is printed, shown and called, such as {@code A-012}. */
    public String label() {
        return String.format(Locale.ROOT, "%s-%03d", series, number);
    }
}
