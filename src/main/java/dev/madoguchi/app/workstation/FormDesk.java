package dev.madoguchi.app.workstation;

import dev.madoguchi.form.ApplicationIdParser;
import dev.madoguchi.form.FormScan;
import dev.madoguchi.form.FormView;
import dev.madoguchi.form.FormViewModel;
import dev.madoguchi.form.KeyScanner;
import dev.madoguchi.form.QrReader;
import dev.madoguchi.form.SerialScanner;
import dev.madoguchi.form.UsedForms;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Viewfinder;
import dev.madoguchi.visit.VisitViewModel;

/** The number of the form that a visitor brought: seen by the camera, read by a scanner, or typed. */
final class FormDesk {
    private final FormViewModel model;
    private final Later<StepView> view;

    FormDesk(Room room, Viewfinder finder, VisitViewModel visit, UsedForms used, VisitSteps.Staff staff) {
        var parser = new ApplicationIdParser(room.profile().rules().form().hosts());
        model = new FormViewModel(
                new FormScan(finder, new QrReader(), parser),
                parser,
                room.devices().scanner().map(port -> new SerialScanner(port, parser)),
                used,
                room.background(),
                visit::formRead);
        var keys = new KeyScanner(room.devices().wedge(), room.clock());
        view = new Later<>(
                () -> new FormView(model, finder, staff.picker("form-camera", room, model::tick), keys, room.texts()));
    }

    FormViewModel model() {
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
