package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.SlipPrinter;
import dev.madoguchi.guide.GuideViewModel;
import dev.madoguchi.machine.MachineDesk;
import dev.madoguchi.machine.MachineSlip;
import dev.madoguchi.machine.MachineView;
import dev.madoguchi.machine.MachineViewModel;
import dev.madoguchi.machine.MachineWords;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import dev.madoguchi.slip.OpenJobsPanel;
import dev.madoguchi.slip.OpenJobsViewModel;
import dev.madoguchi.slip.PrintJob;
import dev.madoguchi.slip.SlipKind;
import dev.madoguchi.slip.SlipPress;
import dev.madoguchi.ui.StepView;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What one person does with the ticket printer: numbers, slips to look at, opening and closing the machine. */
final class SlipDesk {
    private final Audit audit;
    private final TicketPapers tickets;
    private final AsidePapers aside;
    private final SlipPress press;
    private final String word;
    private final MachineDesk machineDesk;
    private final MachineViewModel machine;
    private final Later<StepView> machineView;
    private final OpenJobsViewModel open;
    private final OpenJobsPanel openPanel;

    /**
     * @param counter the name of the counter, as it stands on a slip
     * @param permit what who is at the desk may do at this moment
     */
    SlipDesk(
            Room room, Workstation workstation, Audit audit, Permit permit, Supplier<String> counter, Runnable goHome) {
        String who = audit.who();
        this.audit = audit;
        word = room.texts().get("slip.kind.GUIDE");
        var texts = room.texts();
        SlipPrinter printer = room.devices().ticketPrinter();
        press = new SlipPress(printer, workstation.machines().printJournal(), texts, room.clock());
        tickets = new TicketPapers(room, workstation.tickets(), press, who);
        aside = new AsidePapers(room, workstation.visitsAside().cases(), press, who, counter);
        MachineSlip slip = new MachineSlip(
                room.profile().name(), room.site().name(), room.clock().getZone(), texts);
        machineDesk = new MachineDesk(
                new MachineDesk.Place(room.site().id(), room.profile().series(), who),
                new MachineDesk.Given(workstation.tickets(), workstation.queue()::tellEnds),
                workstation.machines().machineChecks(),
                new MachineDesk.Printing(printer, press, slip),
                room.clock());
        MachineWords words = new MachineWords(texts);
        machine = new MachineViewModel(machineDesk, room.profile().rules().machine(), words, room.background());
        machineView = new Later<>(() -> new MachineView(machine, words, texts, goHome));
        open = new OpenJobsViewModel(
                workstation.machines().printJournal(),
                this::printAgain,
                () -> permit.may(Act.REPRINT),
                who,
                room.background());
        openPanel = new OpenJobsPanel(open, texts, room.clock().getZone());
    }

    private Optional<PrintOutcome> printAgain(PrintJob job) {
        audit.record(Touch.of(AuditDeed.SLIP_REPRINTED, job.id()));
        return switch (job.kind()) {
            case TICKET -> tickets.printAgain(job);
            case OPENING, CLOSING -> machineDesk.printAgain(job.subject());
            case ASIDE -> aside.printAgain(job);
            case GUIDE -> Optional.empty();
            case TRIAL -> Optional.of(machineDesk.trial());
        };
    }

    /** Prints what a visitor was told; a failure is an outcome. */
    PrintOutcome guide(GuideViewModel.Layout paper) {
        return press.print(SlipKind.GUIDE, "guide " + UUID.randomUUID(), word, audit.who(), paper::bytes);
    }

    /** The slips of the visitors who come back. */
    AsidePapers aside() {
        return aside;
    }

    TicketPapers tickets() {
        return tickets;
    }

    MachineViewModel machine() {
        return machine;
    }

    /** The screen of the machine, to be made ahead. */
    Later<StepView> machineScreen() {
        return machineView;
    }

    StepView machineView() {
        return machineView.get();
    }

    OpenJobsViewModel open() {
        return open;
    }

    OpenJobsPanel openPanel() {
        return openPanel;
    }
}
