package dev.madoguchi.ticket;

import java.time.Instant;

/**
 * A ticket and where it stands.
 *
 * @param ticket the ticket
 * @param state where it stands
 * @param since since when
 */
public record TicketStatus(Ticket ticket, TicketState state, Instant since) {}
