package dev.madoguchi.machine;

import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.ticket.Ticket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the check of the ticket machine stands: always exactly one of these. */
public sealed interface MachineStep {
    /** Looking, printing or keeping. */
    record Working(CheckKind kind) implements MachineStep {}

    /**
     * Somebody goes through the items.
     *
     * @param ticked places of the items that are confirmed, from 0
     * @param explained what becomes of tickets that are left, as far as it was said
     * @param trial how the last trial print ended
     */
    record Checking(
            CheckKind kind,
            Findings findings,
            Set<Integer> ticked,
            Map<Ticket, Remainder> explained,
            Optional<PrintOutcome> trial)
            implements MachineStep {
        public Checking {
            ticked = Set.copyOf(ticked);
            explained = Map.copyOf(explained);
        }

        Checking ticked(Set<Integer> now) {
            return new Checking(kind, findings, now, explained, trial);
        }

        Checking explained(Ticket ticket, Remainder remainder) {
            Map<Ticket, Remainder> now = new HashMap<>(explained);
            now.put(ticket, remainder);
            return new Checking(kind, findings, ticked, now, trial);
        }

        Checking tried(PrintOutcome outcome) {
            return new Checking(kind, findings, ticked, explained, Optional.of(outcome));
        }
    }

    /** The check is kept; its paper may be printed or not. */
    record Confirmed(CheckKind kind, MachineCheck check, PrintOutcome outcome) implements MachineStep {}

    /** The check could not be made or kept. */
    record NotDone(CheckKind kind) implements MachineStep {}

    CheckKind kind();
}
