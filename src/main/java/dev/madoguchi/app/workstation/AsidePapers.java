package dev.madoguchi.app.workstation;

import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.aside.AsideCases;
import dev.madoguchi.aside.AsideSlip;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.form.QrPicture;
import dev.madoguchi.slip.PrintJob;
import dev.madoguchi.slip.SlipKind;
import dev.madoguchi.slip.SlipPress;
import java.util.Optional;
import java.util.function.Supplier;

/** Prints the slips of cases that were put aside by the journal of slips, and again when somebody has looked at the paper. */
final class AsidePapers {
    private final Room room;
    private final AsideCases cases;
    private final SlipPress press;
    private final String who;
    private final Supplier<String> counter;

    /**
     * @param who the id of who is at the desk
     * @param counter the name of the counter to come back to
     */
    AsidePapers(Room room, AsideCases cases, SlipPress press, String who, Supplier<String> counter) {
        this.room = room;
        this.cases = cases;
        this.press = press;
        this.who = who;
        this.counter = counter;
    }

    /** Prints the slip; a failure is an outcome. */
    PrintOutcome print(AsideCase put) {
        var place = new AsideSlip.Place(room.profile().name(), room.site().name(), counter.get());
        var slip = new AsideSlip(place, QrPicture::of);
        return press.print(SlipKind.ASIDE, put.number(), put.label(), who, model -> slip.bytes(model, put));
    }

    /** Prints the slip of a job again; empty where its number is not known any more. */
    Optional<PrintOutcome> printAgain(PrintJob job) {
        return cases.find(job.subject()).map(this::print);
    }
}
