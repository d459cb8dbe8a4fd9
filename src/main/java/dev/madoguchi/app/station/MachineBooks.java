package dev.madoguchi.app.station;

import dev.madoguchi.computer.OpeningChecks;
import dev.madoguchi.machine.MachineChecks;
import dev.madoguchi.slip.PrintJournal;

/** What is noted of the machines of a counter: its slips, the checks of its ticket machine, the checks of its computer. */
public final class MachineBooks {
    private final PrintJournal printJournal;
    private final MachineChecks machineChecks;
    private final OpeningChecks openingChecks;

    MachineBooks(Ground ground) {
        printJournal = new PrintJournal(ground.database(), ground.clock());
        machineChecks = new MachineChecks(ground.database(), ground.audit());
        openingChecks = new OpeningChecks(ground.database(), ground.audit());
    }

    /** What was sent to the ticket printer. */
    public PrintJournal printJournal() {
        return printJournal;
    }

    /** The checks of the ticket machine. */
    public MachineChecks machineChecks() {
        return machineChecks;
    }

    /** The checks of this computer at opening. */
    public OpeningChecks openingChecks() {
        return openingChecks;
    }
}
