package dev.madoguchi.machine;

/**
 * One line of a check as it was confirmed. It names no visitor.
 *
 * @param text what was confirmed, a series, or a ticket
 * @param finding what the program knew of it, how many numbers were given, or what became of the ticket; may be empty
 */
public record CheckRow(Part part, String text, String finding) {

    /** The parts of a check. */
    public enum Part {
        ITEM,
        SERIES,
        TICKET
    }
}
