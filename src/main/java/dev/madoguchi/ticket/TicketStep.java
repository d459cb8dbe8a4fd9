package dev.madoguchi.ticket;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.municipality.TicketSeries;

/** Where the ticket step stands: always exactly one of these. */
public sealed interface TicketStep {
    /** No number was given yet. */
    record Choosing() implements TicketStep {}

    /** The number is being written down and printed. */
    record Printing(TicketSeries series) implements TicketStep {}

    /** The paper is out. */
    record Printed(Ticket ticket, TicketSeries series, boolean nearEnd) implements TicketStep {}

    /** The number is given, but there is no paper; printing again gives no second number. */
    record NotPrinted(Ticket ticket, TicketSeries series, DeviceFault fault) implements TicketStep {}

    /**
     * The number is given, and only a look at the paper tells whether it is printed.
     *
     * @param queued a queue has handed it on, and knows no more
     */
    record Unknown(Ticket ticket, TicketSeries series, DeviceFault fault, boolean queued) implements TicketStep {}

    /** No number could be given. */
    record NotIssued() implements TicketStep {}
}
