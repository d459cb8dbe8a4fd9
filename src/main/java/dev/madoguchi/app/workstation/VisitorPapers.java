package dev.madoguchi.app.workstation;

import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.identity.Applicant;
import dev.madoguchi.identity.Sex;
import dev.madoguchi.municipality.CaseItem;
import dev.madoguchi.municipality.ChecklistRule;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.paper.ApplicantCopy;
import dev.madoguchi.paper.BackLabel;
import dev.madoguchi.paper.Checklist;
import dev.madoguchi.paper.FormFacts;
import dev.madoguchi.paper.FormPrintViewModel;
import dev.madoguchi.paper.PhotoPrintViewModel;
import dev.madoguchi.photo.cut.CardPhoto;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.visit.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Fills the papers of one counter with what belongs on them. */
final class VisitorPapers {
    private final Room room;

    VisitorPapers(Room room) {
        this.room = room;
    }

    /** The photo of whoever is here, where their way needs it on paper, and what stands on its back. */
    static PhotoPrintViewModel.Visitor photoOf(Supplier<Optional<Visit>> here) {
        return new PhotoPrintViewModel.Visitor(
                () -> here.get()
                        .filter(visit -> visit.photo().isPresent())
                        .flatMap(Visit::reception)
                        .filter(reception -> reception.route().needsPrintedPhoto())
                        .isPresent(),
                () -> here.get().flatMap(Visit::photo).map(CardPhoto::jpeg),
                () -> label(here.get().flatMap(Visit::applicant).orElseThrow()));
    }

    private static BackLabel label(Applicant applicant) {
        return new BackLabel(applicant.items().name(), applicant.items().birthDate());
    }

    /** Who is here, for the papers that go with a paper form; empty until it is known who it is and why they came. */
    Optional<FormPrintViewModel.Visitor> forms(Visit visit) {
        return visit.applicant()
                .flatMap(applicant -> visit.reception()
                        .map(reception -> new FormPrintViewModel.Visitor(
                                facts(visit, applicant),
                                reception.route(),
                                room.profile().name() + "　" + room.site().name(),
                                visit.ticket().label())));
    }

    private FormFacts facts(Visit visit, Applicant applicant) {
        return new FormFacts(
                applicant.items().name(),
                "",
                applicant.items().birthDate(),
                applicant.items().address(),
                sex(applicant.items().sex()),
                applicant.telephone(),
                visit.applicationId().map(ApplicationId::digits).orElse(""),
                LocalDate.now(room.clock()));
    }

    private String sex(Sex sex) {
        return switch (sex) {
            case MALE, FEMALE -> room.texts().get("paper.sex." + sex);
            case NOT_APPLICABLE, UNKNOWN -> "";
        };
    }

    /** What is filled in and explained in the case of whoever is here; nothing where it is not known why they came. */
    Checklist checklist(Optional<Visit> here) {
        return checklist(room.profile().rules().checklist(), language(), here.flatMap(Visit::reception));
    }

    static Checklist checklist(ChecklistRule rule, String language, Optional<Reception> settled) {
        return settled.map(reception -> new Checklist(
                        lines(rule.fillIn(reception.procedure(), reception.route()), language),
                        lines(rule.explain(reception.procedure(), reception.route()), language)))
                .orElse(new Checklist(List.of(), List.of()));
    }

    private static List<Checklist.Line> lines(List<CaseItem> items, String language) {
        return items.stream()
                .map(item -> Checklist.Line.open(item.id(), item.what().in(language)))
                .toList();
    }

    private String language() {
        return room.texts().locale().getLanguage();
    }

    /** The copy of the visitor who is here. */
    ApplicantCopy copy(Visit visit, Checklist ticked) {
        Applicant applicant = visit.applicant().orElseThrow();
        Reception reception = visit.reception().orElseThrow();
        Procedure procedure = room.profile().procedure(reception.procedure()).orElseThrow();
        return new ApplicantCopy(
                room.profile().name(),
                room.site().name(),
                room.profile().name() + " " + room.site().name(),
                LocalDate.now(room.clock()),
                procedure.name(),
                applicant.items().name(),
                applicant.items().birthDate(),
                applicant.items().address(),
                visit.applicationId().map(ApplicationId::digits).orElse(""),
                room.profile().rules().checklist().collect(procedure.id(), reception.route()).stream()
                        .map(item -> item.what().in(language()))
                        .toList(),
                ticked.filledIn(),
                ticked.explained());
    }
}
