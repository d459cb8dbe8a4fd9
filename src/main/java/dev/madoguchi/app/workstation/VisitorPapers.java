package dev.madoguchi.app.workstation;

import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.identity.Applicant;
import dev.madoguchi.identity.Sex;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.paper.ApplicantCopy;
import dev.madoguchi.paper.ApplicantCopy.Explanation;
import dev.madoguchi.paper.BackLabel;
import dev.madoguchi.paper.FormFacts;
import dev.madoguchi.paper.FormPrintViewModel;
import dev.madoguchi.paper.PhotoPrintViewModel;
import dev.madoguchi.photo.cut.CardPhoto;
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

    /** The copy of the visitor who is here. */
    ApplicantCopy copy(Visit visit, List<Explanation> explained) {
        Applicant applicant = visit.applicant().orElseThrow();
        String procedure = visit.reception()
                .flatMap(reception -> room.profile().procedure(reception.procedure()))
                .map(Procedure::name)
                .orElseThrow();
        return new ApplicantCopy(
                room.profile().name(),
                room.site().name(),
                room.profile().name() + " " + room.site().name(),
                LocalDate.now(room.clock()),
                procedure,
                applicant.items().name(),
                applicant.items().birthDate(),
                applicant.items().address(),
                visit.applicationId().map(ApplicationId::digits).orElse(""),
                List.of(
                        room.texts().get("paper.bring.notice"),
                        room.texts().get("paper.bring.identity"),
                        room.texts().get("paper.bring.card")),
                explained);
    }
}
