package dev.madoguchi.kiosk;

import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.TicketPrinting;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The counter behind the ticket machine, while somebody works there.
 *
 * @param series what a visitor may come for
 * @param issue gives the next number of a series; durable when it returns
 * @param printing puts it on paper
 * @param spoken is told in which language the holder of a number pressed
 * @param outlook how full it is for the letter of a series
 */
public record KioskDesk(
        List<TicketSeries> series,
        Function<TicketSeries, Ticket> issue,
        TicketPrinting printing,
        BiConsumer<Ticket, String> spoken,
        Function<String, Outlook> outlook) {

    public KioskDesk {
        series = List.copyOf(series);
    }
}
