package dev.madoguchi.reception;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Question;
import dev.madoguchi.municipality.ResidencyRule;
import dev.madoguchi.municipality.ResidencyRule.Others;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.reception.Eligibility.GoTo;
import dev.madoguchi.reception.Eligibility.Here;
import dev.madoguchi.reception.Eligibility.Where;
import dev.madoguchi.reception.Eligibility.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides, from the profile and what a visitor holds, whether they can be helped here or where they must go (002 §6, §7(2)). A pure
 * function: the same facts on the same day give the same answer.
 */
public final class EligibilityRules {
    private final Profile profile;
    private final RenewalWindow window;

    public EligibilityRules(Profile profile, RenewalWindow window) {
        this.profile = profile;
        this.window = window;
    }

    /** What to tell a visitor who comes for this procedure on this day. The first reason against it is given. */
    public Eligibility decide(Procedure procedure, Visitor visitor, LocalDate today) {
        return referred(procedure)
                .or(() -> residency(procedure, visitor))
                .or(() -> certificate(procedure, visitor, today))
                .or(() -> renewal(procedure, visitor, today))
                .or(() -> form(procedure, visitor))
                .<Eligibility>map(way -> way)
                .orElseGet(() -> new Here(notes(procedure, visitor, today), procedure.clause()));
    }

    private static Optional<GoTo> referred(Procedure procedure) {
        return procedure.referTo().map(place -> new GoTo(new Where.Place(place), Why.REFERRED, procedure.clause()));
    }

    private Optional<GoTo> residency(Procedure procedure, Visitor visitor) {
        return rule(procedure, visitor)
                .filter(rule -> rule.others() == Others.GUIDE)
                .map(rule -> new GoTo(new Where.HomeMunicipality(), Why.LIVES_ELSEWHERE, rule.clause()));
    }

    /** The residency rule, where it speaks of this visitor. */
    private Optional<ResidencyRule> rule(Procedure procedure, Visitor visitor) {
        return profile.rules()
                .residency()
                .filter(rule -> procedure.asksResidency() && visitor.residency() == Residency.ELSEWHERE);
    }

    /** 002 §6: a card with a valid certificate, or the way to what gives one. */
    private Optional<GoTo> certificate(Procedure procedure, Visitor visitor, LocalDate today) {
        if (!procedure.asks().contains(Question.CERTIFICATE)) {
            return Optional.empty();
        }
        if (visitor.card().isEmpty()) {
            return Optional.of(new GoTo(application(), Why.NO_CARD, procedure.clause()));
        }
        HeldCard card = visitor.card().get();
        if (card.expired(today)) {
            return Optional.of(new GoTo(application(), Why.CARD_EXPIRED, procedure.clause()));
        }
        if (card.certificateLastDay().isEmpty()) {
            return Optional.of(new GoTo(new Where.HomeMunicipality(), Why.NO_CERTIFICATE, procedure.clause()));
        }
        return card.certificateLastDay()
                .filter(today::isAfter)
                .map(ended -> new GoTo(new Where.HomeMunicipality(), Why.CERTIFICATE_EXPIRED, procedure.clause()));
    }

    /** Where a card is applied for: at this counter if it serves that, else where the visitor lives. */
    private Where application() {
        return profile.procedures().stream()
                .filter(each -> each.referTo().isEmpty() && appliesForACard(each))
                .findFirst()
                .<Where>map(Where.HereFor::new)
                .orElseGet(Where.HomeMunicipality::new);
    }

    /** 002 §7(2)イ takes applications for a new card and for renewal; a valid card is renewed only from a certain day on. */
    private Optional<GoTo> renewal(Procedure procedure, Visitor visitor, LocalDate today) {
        return visitor.card()
                .filter(card -> appliesForACard(procedure))
                .flatMap(HeldCard::lastDay)
                .filter(lastDay -> !window.isOpen(lastDay, today))
                .map(lastDay ->
                        new GoTo(new Where.HereFrom(window.opens(lastDay)), Why.RENEWAL_NOT_OPEN, procedure.clause()));
    }

    /** 002 §6, §7(2)イ: applied for with a form with a QR code. Its number belongs to the resident record (domain-facts 4). */
    private Optional<GoTo> form(Procedure procedure, Visitor visitor) {
        boolean needed = procedure.routes().stream().allMatch(Route::needsApplicationId);
        if (!needed || visitor.hasForm()) {
            return Optional.empty();
        }
        Where desk = visitor.residency() == Residency.ELSEWHERE
                ? new Where.HomeMunicipality()
                : new Where.Place(profile.rules().form().desk());
        return Optional.of(new GoTo(desk, Why.NO_FORM, procedure.clause()));
    }

    private List<Why> notes(Procedure procedure, Visitor visitor, LocalDate today) {
        List<Why> notes = new ArrayList<>();
        if (rule(procedure, visitor).isPresent()) {
            notes.add(Why.LIVES_ELSEWHERE);
        }
        boolean renewable = procedure.asks().contains(Question.CERTIFICATE)
                && visitor.card()
                        .flatMap(HeldCard::certificateLastDay)
                        .filter(lastDay -> window.isOpen(lastDay, today))
                        .isPresent();
        if (renewable) {
            notes.add(Why.CERTIFICATE_RENEWABLE);
        }
        return notes;
    }

    private static boolean appliesForACard(Procedure procedure) {
        return procedure.routes().stream().anyMatch(Route::needsPhoto);
    }
}
