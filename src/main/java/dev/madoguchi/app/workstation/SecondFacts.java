package dev.madoguchi.app.workstation;

import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.identity.Applicant;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.paper.EraDates;
import dev.madoguchi.photo.PhotoReview;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.staff.CaseAtHand;
import dev.madoguchi.staff.CaseAtHand.Line;
import dev.madoguchi.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a second person compares with the papers on the desk. */
final class SecondFacts {
    private final Profile profile;
    private final Supplier<Optional<Visit>> open;

    SecondFacts(Profile profile, Supplier<Optional<Visit>> open) {
        this.profile = profile;
        this.open = open;
    }

    Optional<CaseAtHand> now() {
        return open.get().map(visit -> new CaseAtHand(visit.id(), visit.hands(), lines(visit)));
    }

    private List<Line> lines(Visit visit) {
        List<Line> lines = new ArrayList<>();
        visit.reception()
                .map(Reception::procedure)
                .flatMap(profile::procedure)
                .map(Procedure::name)
                .ifPresent(name -> lines.add(new Line("staff.second.procedure", name)));
        Optional<Applicant> applicant = visit.applicant();
        applicant.ifPresent(person -> {
            lines.add(new Line("staff.second.name", person.items().name()));
            lines.add(new Line(
                    "staff.second.birth", EraDates.japanese(person.items().birthDate())));
            lines.add(new Line("staff.second.address", person.items().address()));
        });
        visit.applicationId()
                .map(ApplicationId::grouped)
                .ifPresent(digits -> lines.add(new Line("staff.second.form", digits)));
        visit.photoReview().map(PhotoReview::by).ifPresent(by -> lines.add(new Line("staff.second.photo", by)));
        return lines;
    }
}
