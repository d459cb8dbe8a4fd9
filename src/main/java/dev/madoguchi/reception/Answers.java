package dev.madoguchi.reception;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Question;
import dev.madoguchi.municipality.Route;
import java.util.Optional;

/**
 * What has been answered so far at the reception; an answer that no longer fits the procedure is taken back.
 *
 * @param form whether the visitor brought a form with a QR code
 * @param keepsLicence whether the visitor wants to keep the driver's licence on the card
 * @param exception the profile's reason for going on although the card speaks against it
 */
public record Answers(
        Optional<Procedure> procedure,
        Optional<Residency> residency,
        Optional<Boolean> form,
        CardAnswer card,
        Optional<Boolean> keepsLicence,
        Optional<String> exception,
        Optional<Route> route) {

    /** Nothing was answered yet. */
    public static Answers none() {
        return new Answers(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new CardAnswer.Open(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** With this procedure; a route that is the only one is chosen with it. */
    public Answers with(Procedure chosen) {
        Optional<Route> only =
                chosen.routes().size() == 1 ? Optional.of(chosen.routes().getFirst()) : Optional.empty();
        Optional<Route> kept = route.filter(chosen.routes()::contains).or(() -> only);
        return new Answers(Optional.of(chosen), residency, form, card, keepsLicence, Optional.empty(), kept);
    }

    /** With where the visitor lives. */
    public Answers with(Residency said) {
        return new Answers(procedure, Optional.of(said), form, card, keepsLicence, exception, route);
    }

    /** With this route. */
    public Answers with(Route chosen) {
        return new Answers(procedure, residency, form, card, keepsLicence, exception, Optional.of(chosen));
    }

    /** With whether a form with a QR code was brought. */
    public Answers withForm(boolean brought) {
        return new Answers(procedure, residency, Optional.of(brought), card, keepsLicence, exception, route);
    }

    /** With what is known of the card; a card without a licence answers that question too. */
    public Answers with(CardAnswer known) {
        Optional<Boolean> licence =
                known instanceof CardAnswer.Read read && !read.card().licence() ? Optional.of(false) : keepsLicence;
        return new Answers(procedure, residency, form, known, licence, Optional.empty(), route);
    }

    /** With whether the licence stays on the card. */
    public Answers withLicence(boolean keeps) {
        return new Answers(procedure, residency, form, card, Optional.of(keeps), exception, route);
    }

    Answers withException(String reason) {
        return new Answers(procedure, residency, form, card, keepsLicence, Optional.of(reason), route);
    }

    /** Whether the procedure asks where the visitor lives and it was not said yet. */
    boolean lacksResidency() {
        return procedure.isPresent() && procedure.get().asksResidency() && residency.isEmpty();
    }

    /** Whether the procedure asks for a certificate and nothing is known of the card yet. */
    boolean lacksCard() {
        return asks(Question.CERTIFICATE) && card instanceof CardAnswer.Open;
    }

    /** Whether the procedure asks what becomes of the licence and it was not said yet. */
    boolean lacksLicence() {
        return asks(Question.LICENCE) && keepsLicence.isEmpty();
    }

    /** Whether what the visitor's card says matters for the procedure. */
    public boolean cardMatters() {
        return asks(Question.CERTIFICATE)
                || procedure.filter(EligibilityRules::appliesForACard).isPresent();
    }

    /** Whether a form with a QR code matters for the procedure. */
    public boolean formMatters() {
        return procedure.stream().flatMap(each -> each.routes().stream()).anyMatch(Route::needsApplicationId);
    }

    /** Whether the procedure asks it. */
    public boolean asks(Question question) {
        return procedure.isPresent() && procedure.get().asks().contains(question);
    }

    /** The answers as facts; what was not said counts as nothing against the visitor. */
    public Visitor visitor() {
        return new Visitor(residency.orElse(Residency.NOT_ASKED), form.orElse(true), card, keepsLicence.orElse(false));
    }
}
