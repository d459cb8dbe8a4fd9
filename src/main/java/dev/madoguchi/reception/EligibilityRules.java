package dev.madoguchi.reception;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Question;
import dev.madoguchi.municipality.ResidencyRule;
import dev.madoguchi.municipality.ResidencyRule.Others;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.reception.Eligibility.GoTo;
import dev.madoguchi.reception.Eligibility.Here;
import dev.madoguchi.reception.Eligibility.Note;
import dev.madoguchi.reception.Eligibility.Where;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.reception.HeldCard.Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides, from the profile and what is known of a visitor, whether they can be helped here or where they must go (000 §5(5)①※, 002 §6,
 * §7(2), 003 §7-1, §7-2, 004 §2-1(2)①). A pure function: the same facts on the same day give the same answer.
 */
public final class EligibilityRules {
    private final Profile profile;
    private final RenewalWindow window;

    public EligibilityRules(Profile profile) {
        this.profile = profile;
        this.window = new RenewalWindow(profile.rules().card().renewal());
    }

    /** What to tell a visitor who comes for this procedure on this day, before a route is chosen. */
    public Eligibility decide(Procedure procedure, Visitor visitor, LocalDate today) {
        return decide(procedure, Optional.empty(), visitor, today);
    }

    /** What to tell a visitor who comes for this procedure, by this route, on this day. The first reason against it is given. */
    public Eligibility decide(Procedure procedure, Optional<Route> route, Visitor visitor, LocalDate today) {
        return referred(procedure)
                .or(() -> residency(procedure, visitor))
                .or(() -> certificate(procedure, visitor.card(), today))
                .or(() -> renewal(procedure, visitor.card(), today))
                .or(() -> form(procedure, route, visitor))
                .or(() -> licence(procedure, route, visitor))
                .<Eligibility>map(way -> way)
                .orElseGet(() -> new Here(notes(procedure, route, visitor, today), procedure.clause()));
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
    private Optional<GoTo> certificate(Procedure procedure, CardAnswer answer, LocalDate today) {
        if (!procedure.asks().contains(Question.CERTIFICATE)) {
            return Optional.empty();
        }
        if (answer.none()) {
            return Optional.of(new GoTo(application(), Why.NO_CARD, procedure.clause()));
        }
        return answer.held().flatMap(card -> certificate(procedure, card, today));
    }

    private Optional<GoTo> certificate(Procedure procedure, HeldCard card, LocalDate today) {
        if (card.expired(today)) {
            return Optional.of(new GoTo(application(), Why.CARD_EXPIRED, procedure.clause()));
        }
        Where home = new Where.HomeMunicipality();
        return switch (card.certificate()) {
            case Certificate.None none -> Optional.of(new GoTo(home, Why.NO_CERTIFICATE, procedure.clause()));
            case Certificate.Until until ->
                today.isAfter(until.lastDay())
                        ? Optional.of(new GoTo(home, Why.CERTIFICATE_EXPIRED, procedure.clause()))
                        : Optional.empty();
            case Certificate.Valid valid -> Optional.empty();
        };
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
    private Optional<GoTo> renewal(Procedure procedure, CardAnswer answer, LocalDate today) {
        return answer.held()
                .filter(card -> appliesForACard(procedure))
                .flatMap(HeldCard::knownUntil)
                .filter(until -> !window.isOpen(until, today))
                .map(until ->
                        new GoTo(new Where.HereFrom(window.opens(until)), Why.RENEWAL_NOT_OPEN, procedure.clause()));
    }

    /**
     * 000 §5(5)①※, 002 §6, 003 §7-1(1)エ, (2)イ, 004 §2-1(2)①ア: applied for with a form with a QR code. Its number belongs to the
     * resident record (domain-facts 4).
     */
    private Optional<GoTo> form(Procedure procedure, Optional<Route> route, Visitor visitor) {
        boolean needed = route.map(Route::needsApplicationId)
                .orElseGet(() -> procedure.routes().stream().allMatch(Route::needsApplicationId));
        if (!needed || visitor.hasForm()) {
            return Optional.empty();
        }
        Where desk = visitor.residency() == Residency.ELSEWHERE
                ? new Where.HomeMunicipality()
                : new Where.Place(profile.rules().form().desk());
        return Optional.of(new GoTo(desk, Why.NO_FORM, procedure.clause()));
    }

    /** 003 §7-1(2)ア: the licence stays on the card only where the visitor applies on their own telephone. */
    private static Optional<GoTo> licence(Procedure procedure, Optional<Route> route, Visitor visitor) {
        boolean otherWay = visitor.keepsLicence()
                && procedure.asks().contains(Question.LICENCE)
                && procedure.routes().contains(Route.SMARTPHONE)
                && route.isPresent()
                && route.get() != Route.SMARTPHONE;
        return otherWay
                ? Optional.of(new GoTo(new Where.HereBy(Route.SMARTPHONE), Why.LICENCE_KEPT, procedure.clause()))
                : Optional.empty();
    }

    private List<Note> notes(Procedure procedure, Optional<Route> route, Visitor visitor, LocalDate today) {
        List<Note> notes = new ArrayList<>();
        if (rule(procedure, visitor).isPresent()) {
            notes.add(Note.LIVES_ELSEWHERE);
        }
        visitor.card().held().ifPresent(card -> {
            if (appliesForACard(procedure)) {
                if (card.licence() && !route.equals(Optional.of(Route.SMARTPHONE))) {
                    notes.add(Note.LICENCE_NOT_CARRIED);
                }
                if (card.lastDay().isEmpty()) {
                    notes.add(Note.CARD_DAY_UNREAD);
                }
            }
            if (procedure.asks().contains(Question.CERTIFICATE) && isRenewable(card, today)) {
                notes.add(Note.CERTIFICATE_RENEWABLE);
            }
        });
        return notes;
    }

    private boolean isRenewable(HeldCard card, LocalDate today) {
        return card.certificateLastDay()
                .filter(lastDay -> window.isOpen(lastDay, today))
                .isPresent();
    }

    /** Whether a card is applied for by it, so that the card the visitor holds matters. */
    static boolean appliesForACard(Procedure procedure) {
        return procedure.routes().stream().anyMatch(Route::needsPhoto);
    }
}
