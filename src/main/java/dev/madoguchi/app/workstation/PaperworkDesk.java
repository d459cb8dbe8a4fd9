package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paperwork.HandOverListPdf;
import dev.madoguchi.paperwork.HandOverPrinting;
import dev.madoguchi.paperwork.PaperworkView;
import dev.madoguchi.paperwork.PaperworkViewModel;
import dev.madoguchi.ui.StepView;

/** The papers that the day leaves, at one person's desk. */
final class PaperworkDesk {
    private final Room room;
    private final Workstation workstation;
    private final PaperworkViewModel model;
    private final Later<StepView> view;

    /** @param name of who hands papers over */
    PaperworkDesk(Room room, Workstation workstation, String name, Runnable goHome) throws FontsMissingException {
        this.room = room;
        this.workstation = workstation;
        model = new PaperworkViewModel(workstation.books().paperwork(), handOverPrinting(), name, room.background());
        view = new Later<>(
                () -> new PaperworkView(model, room.texts(), room.clock().getZone(), goHome));
    }

    private HandOverPrinting handOverPrinting() throws FontsMissingException {
        var layout = new HandOverListPdf(
                JapaneseFonts.installed(), room.texts(), room.clock().getZone());
        return new HandOverPrinting(
                workstation.books().paperwork().bundles(),
                workstation.daybook(),
                room.documents(),
                layout,
                new HandOverPrinting.Paper(
                        room.profile().name() + "　" + room.site().name(), room.texts()));
    }

    PaperworkViewModel model() {
        return model;
    }

    /** The screen, to be made ahead. */
    Later<StepView> screen() {
        return view;
    }

    StepView view() {
        return view.get();
    }
}
