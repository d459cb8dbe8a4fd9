package dev.madoguchi.voice;

/**
 * A number that is called to a window. It names no person.
 *
 * @param series the letters before the number
 * @param number the ticket's number
 * @param window the number that is painted on the window
 */
public record Announcement(String series, int number, int window) {

    /** Whether both call the same ticket, be it to the same window or to another. */
    boolean sameTicket(Announcement other) {
        return series.equals(other.series) && number == other.number;
    }
}
