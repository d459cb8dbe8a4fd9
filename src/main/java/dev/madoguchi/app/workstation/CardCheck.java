package dev.madoguchi.app.workstation;

import dev.madoguchi.identity.Applicant;
import dev.madoguchi.identity.CardFacts;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.reception.CardAnswer;
import dev.madoguchi.reception.CardDoubt;
import dev.madoguchi.reception.Eligibility;
import dev.madoguchi.reception.Eligibility.GoTo;
import dev.madoguchi.reception.EligibilityRules;
import dev.madoguchi.reception.HeldCard;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.reception.Visitor;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitViewModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Decides anew when the card was read at its step: what it says may speak against what the reception took up. */
final class CardCheck {
    private final Profile profile;
    private final EligibilityRules rules;
    private final HeldCards cards;
    private final VisitViewModel visit;
    private final Clock clock;

    CardCheck(Profile profile, VisitViewModel visit, Clock clock) {
        this.profile = profile;
        this.rules = new EligibilityRules(profile);
        this.cards = new HeldCards(clock);
        this.visit = visit;
        this.clock = clock;
    }

    /** Takes the result of the card step into the visit, with what the card says against going on. */
    void identified(Applicant applicant, CardFacts facts) {
        Optional<Reception> reception = visit.visit().flatMap(Visit::reception);
        visit.identified(applicant, facts, reception.flatMap(taken -> doubt(taken, facts)));
    }

    /** What the visit in hand may do, by its card, today. */
    Optional<Eligibility> finding() {
        return visit.visit()
                .flatMap(open -> open.reception().flatMap(taken -> open.card().flatMap(facts -> decide(taken, facts))));
    }

    /** Nothing new where the reception gave a reason already. */
    private Optional<CardDoubt> doubt(Reception taken, CardFacts facts) {
        if (taken.shown().exception().isPresent()) {
            return Optional.empty();
        }
        return decide(taken, facts)
                .filter(GoTo.class::isInstance)
                .map(GoTo.class::cast)
                .map(GoTo::why)
                .filter(Eligibility.Why::ofTheCard)
                .map(CardDoubt::new);
    }

    /** Empty where the card is no My Number Card, or none was read. */
    private Optional<Eligibility> decide(Reception taken, CardFacts facts) {
        Optional<HeldCard> held = cards.of(facts);
        Optional<Procedure> procedure = profile.procedure(taken.procedure());
        if (held.isEmpty() || procedure.isEmpty()) {
            return Optional.empty();
        }
        Visitor visitor = new Visitor(taken.residency(), true, new CardAnswer.Read(held.get()));
        return Optional.of(rules.decide(procedure.get(), Optional.of(taken.route()), visitor, LocalDate.now(clock)));
    }
}
