package dev.madoguchi.machine;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.ticket.Ticket;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the program itself knows when a check begins.
 *
 * @param series the series of the counter, each with the last number given today; 0 where none was
 * @param remaining tickets that are neither served nor gone, the oldest first
 * @param printer what is wrong with the printer
 * @param nearEnd whether its roll is nearly at the end
 * @param now this computer's time
 * @param done what was confirmed today already
 */
record Findings(
        Map<TicketSeries, Integer> series,
        List<Ticket> remaining,
        Optional<DeviceFault> printer,
        boolean nearEnd,
        LocalDateTime now,
        List<MachineCheck> done) {

    Findings {
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
        remaining = List.copyOf(remaining);
        done = List.copyOf(done);
    }
}
