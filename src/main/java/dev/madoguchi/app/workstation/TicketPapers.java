package dev.madoguchi.app.workstation;

import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.paper.TicketLayout;
import dev.madoguchi.paper.TicketSlip;
import dev.madoguchi.slip.PrintJob;
import dev.madoguchi.slip.SlipKind;
import dev.madoguchi.slip.SlipPress;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.TicketPrinting;
import dev.madoguchi.ticket.TicketStatus;
import dev.madoguchi.ticket.Tickets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Prints the numbers of one counter by the journal of slips, and again when somebody has looked at the paper. */
final class TicketPapers implements TicketPrinting {
    private static final String SEPARATOR = "|";

    private final Room room;
    private final Tickets tickets;
    private final SlipPress press;
    private final String who;

    /** @param who the id of who is at the desk */
    TicketPapers(Room room, Tickets tickets, SlipPress press, String who) {
        this.room = room;
        this.tickets = tickets;
        this.press = press;
        this.who = who;
    }

    @Override
    public PrintOutcome print(Ticket ticket, String purpose) {
        return press.print(
                SlipKind.TICKET, subject(ticket), ticket.label(), who, model -> slip(model, ticket, purpose));
    }

    /** Prints the ticket of a job again; empty where the ticket is there no more. */
    Optional<PrintOutcome> printAgain(PrintJob job) {
        String[] parts = job.subject().split("\\|", -1);
        return tickets.of(parts[0], LocalDate.parse(parts[1])).stream()
                .map(TicketStatus::ticket)
                .filter(ticket -> subject(ticket).equals(job.subject()))
                .findFirst()
                .map(ticket -> print(ticket, purpose(ticket)));
    }

    private String purpose(Ticket ticket) {
        return room.profile().series(ticket.series()).map(TicketSeries::name).orElse(ticket.series());
    }

    /** What the journal knows a ticket by. */
    private static String subject(Ticket ticket) {
        return String.join(
                SEPARATOR, ticket.site(), ticket.day().toString(), ticket.series(), String.valueOf(ticket.number()));
    }

    private byte[] slip(PrinterModel model, Ticket ticket, String purpose) {
        TicketSlip slip = new TicketSlip(
                room.profile().name(),
                room.site().name(),
                ticket.label(),
                purpose,
                LocalDateTime.ofInstant(ticket.at(), room.clock().getZone()),
                OptionalInt.empty(),
                List.of(room.texts().get("visit.ticket.guidance")));
        return new TicketLayout(model, room.texts()).bytes(slip);
    }
}
