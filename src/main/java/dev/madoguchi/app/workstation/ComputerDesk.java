package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.computer.Computer;
import dev.madoguchi.computer.ComputerView;
import dev.madoguchi.computer.ComputerViewModel;
import dev.madoguchi.computer.ComputerWords;
import dev.madoguchi.computer.Examination;
import dev.madoguchi.computer.OpeningDesk;
import dev.madoguchi.computer.OpeningSheetPdf;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.trial.TrialModel;
import dev.madoguchi.ui.StepView;
import java.util.List;

/** The check at opening, at one person's desk: the devices are tried, then the computer is looked at. */
final class ComputerDesk {
    private final List<TrialModel> trials;
    private final Later<StepView> view;

    ComputerDesk(Room room, Workstation workstation, OfficeDesk.Sitting sitting, Runnable goHome)
            throws FontsMissingException {
        trials = new OpeningTrials(room, workstation, sitting.waiting()).all();
        var rules = room.profile().rules();
        var place = new OpeningSheetPdf.Place(
                room.profile().name() + "　" + room.site().name(),
                rules.computer().clause(),
                room.clock().getZone(),
                sitting.session().person().name());
        var desk = new OpeningDesk(
                new Examination(Computer.here(), rules.computer(), rules.cameras(), workstation.folder()),
                rules.computer(),
                workstation.machines().openingChecks(),
                new OpeningDesk.Sheet(
                        new OpeningSheetPdf(JapaneseFonts.installed(), place, room.texts()),
                        room.documents(),
                        room.texts()),
                sitting.session().person().id(),
                room.clock());
        view = new Later<>(() -> new ComputerView(
                new ComputerViewModel(desk, trials, room.background()),
                new ComputerWords(room.texts()),
                room.texts(),
                goHome));
    }

    /** What is tried at opening. */
    List<TrialModel> trials() {
        return trials;
    }

    /** The screen, to be made ahead. */
    Later<StepView> screen() {
        return view;
    }

    StepView view() {
        return view.get();
    }
}
