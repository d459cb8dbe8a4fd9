package dev.madoguchi.paper;

import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;

/**
 * What stands on a numbered ticket: where one is, the number, and what to do. Nothing about a person.
 *
 * @param municipality name of the city, town or village
 * @param site where the counter stands
 * @param label the number as it is called, such as A-012
 * @param purpose what the visitor came for
 * @param time when the ticket was taken
 * @param waiting how many wait before, where that is known
 * @param guidance a line or two for the visitor
 */
public record TicketSlip(
        String municipality,
        String site,
        String label,
        String purpose,
        LocalDateTime time,
        OptionalInt waiting,
        List<String> guidance) {

    public TicketSlip {
        guidance = List.copyOf(guidance);
    }
}
