package dev.madoguchi.app.workstation;

import dev.madoguchi.paper.ApplicantCopyPdf;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.FormPress;
import dev.madoguchi.paper.FormPrintViewModel;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.OffsetViewModel;
import dev.madoguchi.paper.PaperView;
import dev.madoguchi.paper.PaperViewModel;
import dev.madoguchi.paper.PhotoPress;
import dev.madoguchi.paper.PhotoPrintViewModel;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.visit.VisitViewModel;

/** What the visitor takes along on paper: their copy, their photo, and what goes with a paper form. */
final class PaperSteps {
    private final PaperViewModel paper;
    private final FormPrintViewModel forms;
    private final Later<StepView> view;

    PaperSteps(Room room, VisitViewModel visit) throws FontsMissingException {
        var texts = room.texts();
        var rules = room.profile().rules().papers();
        VisitorPapers papers = new VisitorPapers(room);
        JapaneseFonts fonts = JapaneseFonts.installed();
        var photos = new PhotoPrintViewModel(
                VisitorPapers.photoOf(visit::visit),
                PhotoPress.of(room.documents(), room.scales(), fonts, texts),
                texts,
                room.background(),
                visit::photoPrinted);
        paper = new PaperViewModel(
                new PaperViewModel.Printing(
                        () -> papers.checklist(visit.visit()),
                        ticked -> papers.copy(visit.visit().orElseThrow(), ticked),
                        new ApplicantCopyPdf(fonts, texts),
                        room.documents()),
                photos,
                texts,
                room.background(),
                visit::papersGiven);
        var press = new FormPress(
                room.documents(), room.scales(), room.offsets(), FormPress.Layouts.of(fonts, texts, rules));
        forms = new FormPrintViewModel(
                () -> visit.visit().flatMap(papers::forms), press, rules, texts, room.background());
        view = new Later<>(
                () -> new PaperView(paper, forms, new OffsetViewModel(press, texts, room.background()), texts));
    }

    PaperViewModel paper() {
        return paper;
    }

    FormPrintViewModel forms() {
        return forms;
    }

    /** The screen, to be made ahead. */
    Later<StepView> screen() {
        return view;
    }

    StepView view() {
        return view.get();
    }
}
