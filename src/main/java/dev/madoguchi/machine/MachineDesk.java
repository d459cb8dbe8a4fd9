package dev.madoguchi.machine;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.SlipPrinter;
import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.slip.SlipKind;
import dev.madoguchi.slip.SlipPress;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.TicketState;
import dev.madoguchi.ticket.TicketStatus;
import dev.madoguchi.ticket.Tickets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Does what opening and closing one counter's ticket machine needs: looks, keeps, prints. Blocks. */
public final class MachineDesk {
    private final Place place;
    private final Tickets tickets;
    private final Runnable ended;
    private final MachineChecks checks;
    private final Printing printing;
    private final Clock clock;

    /**
     * Whose ticket machine it is.
     *
     * @param site the site's id
     * @param who the id of who is at the desk
     */
    public record Place(String site, List<TicketSeries> series, String who) {
        public Place {
            series = List.copyOf(series);
        }
    }

    /**
     * The numbers of this counter.
     *
     * @param ended is told when some of them were ended here, so that the queue hears of it
     */
    public record Given(Tickets tickets, Runnable ended) {}

    /** How its slips are printed. */
    public record Printing(SlipPrinter printer, SlipPress press, MachineSlip slip) {}

    /** @param given the numbers that were given here */
    public MachineDesk(Place place, Given given, MachineChecks checks, Printing printing, Clock clock) {
        this.place = place;
        this.tickets = given.tickets();
        this.ended = given.ended();
        this.checks = checks;
        this.printing = printing;
        this.clock = clock;
    }

    Findings look() {
        LocalDate day = LocalDate.now(clock);
        List<TicketStatus> given = tickets.of(place.site(), day);
        Map<TicketSeries, Integer> last = new LinkedHashMap<>();
        for (TicketSeries series : place.series()) {
            last.put(
                    series,
                    given.stream()
                            .map(TicketStatus::ticket)
                            .filter(ticket -> ticket.series().equals(series.letter()))
                            .mapToInt(Ticket::number)
                            .max()
                            .orElse(0));
        }
        List<Ticket> remaining = given.stream()
                .filter(status -> status.state() == TicketState.ISSUED || status.state() == TicketState.SERVING)
                .map(TicketStatus::ticket)
                .toList();
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        List<MachineCheck> done = checks.of(place.site(), day);
        try {
            DeviceStatus printer = printing.printer().look();
            Optional<DeviceFault> fault =
                    printer instanceof DeviceStatus.Failed failed ? Optional.of(failed.fault()) : Optional.empty();
            return new Findings(last, remaining, fault, printer instanceof DeviceStatus.Warning, now, done);
        } catch (DeviceException e) {
            return new Findings(last, remaining, Optional.of(e.fault()), false, now, done);
        }
    }

    /** Prints a few lines of each kind, by which a person sees that the printer prints. */
    public PrintOutcome trial() {
        return printing.press()
                .print(
                        SlipKind.TRIAL,
                        UUID.randomUUID().toString(),
                        LocalDate.now(clock).toString(),
                        place.who(),
                        model -> printing.slip().trial(model, LocalDateTime.now(clock)));
    }

    /**
     * Keeps a check, and then does with the remaining tickets what was said of them.
     *
     * @param remaining what becomes of each ticket that is left
     */
    MachineCheck confirm(CheckKind kind, List<CheckRow> rows, Map<Ticket, Remainder> remaining) {
        MachineCheck check = new MachineCheck(
                UUID.randomUUID(),
                kind,
                place.site(),
                LocalDate.now(clock),
                place.who(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                rows);
        checks.add(check);
        remaining.forEach((ticket, remainder) -> {
            switch (remainder) {
                case SERVED -> tickets.done(ticket);
                case WENT_HOME -> tickets.left(ticket);
                case GOES_ON -> {}
            }
        });
        ended.run();
        return check;
    }

    /** Prints a check, for the folder at the counter. */
    public PrintOutcome print(MachineCheck check) {
        SlipKind kind = switch (check.kind()) {
            case OPENING -> SlipKind.OPENING;
            case CLOSING -> SlipKind.CLOSING;
        };
        return printing.press()
                .print(
                        kind,
                        check.id().toString(),
                        check.day().toString(),
                        place.who(),
                        model -> printing.slip().bytes(model, check));
    }

    /** Prints a check that was kept, by the id that the journal of slips knows it by; empty where there is none. */
    public Optional<PrintOutcome> printAgain(String id) {
        return checks.find(UUID.fromString(id)).map(this::print);
    }
}
