package dev.madoguchi.computer;

import dev.madoguchi.device.DeviceFault;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the check of the computer stands: always exactly one of these. */
public sealed interface ComputerStep {
    /** Looking, keeping or printing. */
    record Working() implements ComputerStep {}

    /**
     * Somebody goes through the lines.
     *
     * @param ticked places of the lines that are confirmed, from 0
     */
    record Checking(List<Line> lines, Set<Integer> ticked) implements ComputerStep {
        public Checking {
            lines = List.copyOf(lines);
            ticked = Set.copyOf(ticked);
        }

        Checking ticked(int line, boolean on) {
            Set<Integer> now = new HashSet<>(ticked);
            if (on) {
                now.add(line);
            } else {
                now.remove(line);
            }
            return new Checking(lines, now);
        }
    }

    /**
     * The check is kept.
     *
     * @param notPrinted why its sheet is not in the printer's queue; empty where it is
     */
    record Confirmed(OpeningCheck check, Optional<DeviceFault> notPrinted) implements ComputerStep {}

    /** The check could not be made or kept. */
    record NotDone() implements ComputerStep {}
}
