package dev.madoguchi.guide;

import dev.madoguchi.guide.Advice.Way;
import dev.madoguchi.municipality.ChecklistRule;
import dev.madoguchi.municipality.Comes;
import dev.madoguchi.municipality.GuideRule;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Question;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.reception.CardAnswer;
import dev.madoguchi.reception.Eligibility;
import dev.madoguchi.reception.EligibilityRules;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Says which questions matter and what follows from the answers, by the profile's rules (003 §7-1(1)ウ, §7-2(3), 004 §2-1(2)①, 000
 * §5(5)①②, 002 §7(2)イ). A pure function.
 */
final class Advisor {
    private final GuideRule rule;
    private final ChecklistRule checklist;
    private final EligibilityRules rules;

    Advisor(Profile profile) {
        rule = profile.rules().guide();
        checklist = profile.rules().checklist();
        rules = new EligibilityRules(profile);
    }

    /** The first question that matters and is open; empty where everything is answered, or the answers so far decide. */
    Optional<Asked> next(Told told) {
        return Arrays.stream(Asked.values())
                .filter(question -> matters(question, told) && isOpen(question, told))
                .findFirst();
    }

    private boolean matters(Asked question, Told told) {
        if (question == Asked.PROCEDURE) {
            return true;
        }
        Optional<Procedure> procedure = told.answers().procedure();
        if (procedure.isEmpty()
                || procedure.get().referTo().isPresent()
                || diversion(told).isPresent()) {
            return false;
        }
        return switch (question) {
            case PROCEDURE -> true;
            case COMES -> asksWho(procedure.get());
            case RESIDENCY -> procedure.get().asksResidency();
            case CARD -> told.answers().cardMatters();
            case LICENCE ->
                told.answers().asks(Question.LICENCE) && !told.answers().card().none();
            case FORM -> told.answers().formMatters();
        };
    }

    /** Only where the answer changes what is told. */
    private boolean asksWho(Procedure procedure) {
        return !who(procedure).equals(List.of(Comes.SELF));
    }

    /** Who may come, as far as it changes what is told. */
    List<Comes> who(Procedure procedure) {
        return Arrays.stream(Comes.values())
                .filter(comes -> comes == Comes.SELF
                        || rule.diversion(procedure.id(), comes).isPresent()
                        || procedure.routes().stream()
                                .anyMatch(route -> rule.bring(procedure.id(), route, comes).stream()
                                        .anyMatch(bring -> bring.who().contains(comes))))
                .toList();
    }

    private static boolean isOpen(Asked question, Told told) {
        return switch (question) {
            case PROCEDURE -> told.answers().procedure().isEmpty();
            case COMES -> told.comes().isEmpty();
            case RESIDENCY -> told.answers().residency().isEmpty();
            case CARD -> told.answers().card() instanceof CardAnswer.Open;
            case LICENCE -> told.answers().keepsLicence().isEmpty();
            case FORM -> told.answers().form().isEmpty();
        };
    }

    private Optional<GuideRule.Diversion> diversion(Told told) {
        return told.answers()
                .procedure()
                .flatMap(procedure -> told.comes().flatMap(comes -> rule.diversion(procedure.id(), comes)));
    }

    /**
     * What follows from the answers on this day.
     *
     * @throws IllegalArgumentException where no procedure was chosen
     */
    Advice advise(Told told, LocalDate today) {
        Procedure procedure =
                told.answers().procedure().orElseThrow(() -> new IllegalArgumentException("advice for no procedure"));
        Comes comes = told.comes().orElse(Comes.SELF);
        Optional<GuideRule.Diversion> diversion = diversion(told);
        if (diversion.isPresent()) {
            return new Advice.Diverted(procedure, comes, diversion.get());
        }
        if (procedure.routes().isEmpty()
                && rules.decide(procedure, told.answers().visitor(), today) instanceof Eligibility.GoTo elsewhere) {
            return new Advice.Elsewhere(procedure, comes, elsewhere);
        }
        return new Advice.Ways(
                procedure,
                comes,
                procedure.routes().stream()
                        .map(route -> way(procedure, route, told, today))
                        .toList());
    }

    private Way way(Procedure procedure, Route route, Told told, LocalDate today) {
        Comes comes = told.comes().orElse(Comes.SELF);
        return new Way(
                route,
                rules.decide(procedure, Optional.of(route), told.answers().visitor(), today),
                checklist.fillIn(procedure.id(), route),
                rule.bring(procedure.id(), route, comes),
                rule.costs(procedure.id(), route));
    }
}
