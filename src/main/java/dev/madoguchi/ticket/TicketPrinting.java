package dev.madoguchi.ticket;

import dev.madoguchi.device.printer.PrintOutcome;

/** Puts a number on paper. What the paper looks like is not this step's matter. */
@FunctionalInterface
public interface TicketPrinting {

    /**
     * Prints the ticket; a failure is an outcome, never silence.
     *
     * @param purpose the series' name, as the visitor reads it
     */
    PrintOutcome print(Ticket ticket, String purpose);
}
