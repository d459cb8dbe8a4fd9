package dev.madoguchi.reception;

import dev.madoguchi.municipality.CaseItem;
import dev.madoguchi.municipality.ChecklistRule;
import dev.madoguchi.municipality.ExpressPhoto;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ResidencyRule;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.reception.Eligibility.GoTo;
import dev.madoguchi.reception.Eligibility.Here;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.ui.Notice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The reception without its pixels: which procedure, what the visitor brought, by which route, and whether it is done here at all. */
public final class ReceptionViewModel {
    private final Counter counter;
    private final EligibilityRules rules;
    private final CardWatch cards;
    private final Consumer<Reception> next;
    private final Consumer<Optional<Why>> leave;
    private final ReadOnlyObjectWrapper<ReceptionStep> step =
            new ReadOnlyObjectWrapper<>(new ReceptionStep.Asking(Answers.none(), ReceptionStep.Open.PROCEDURE));

    /**
     * Where the reception stands.
     *
     * @param away says that a procedure is not done at this moment, although the counter is open; quick
     */
    public record Counter(Profile profile, Site site, Function<Procedure, Optional<Notice>> away, Clock clock) {}

    /**
     * A reception at one site.
     *
     * @param cards looks at the reader
     * @param next is told what was settled
     * @param leave the visitor goes; is told why they were shown to another place, where they were
     */
    public ReceptionViewModel(
            Counter counter, CardWatch cards, Consumer<Reception> next, Consumer<Optional<Why>> leave) {
        this.counter = counter;
        this.rules = new EligibilityRules(counter.profile());
        this.cards = cards;
        this.next = next;
        this.leave = leave;
    }

    /** Begins with the next visitor; where only one procedure has tickets of this series it is chosen already. */
    public void begin(String series) {
        forget();
        List<Procedure> fitting = procedures().stream()
                .filter(procedure -> procedure.series().equals(series))
                .toList();
        if (fitting.size() == 1) {
            choose(fitting.getFirst());
        }
    }

    /** Begins with what was answered before: by a visitor who comes back, or to the guide. */
    public void begin(Answers before) {
        cards.forget();
        answer(before);
    }

    /** Forgets what was answered. */
    public void forget() {
        cards.forget();
        answer(Answers.none());
    }

    public void choose(Procedure procedure) {
        answer(answers().with(procedure));
    }

    public void choose(Residency residency) {
        answer(answers().with(residency));
    }

    public void choose(Route route) {
        answer(answers().with(route));
    }

    /** Whether the visitor brought a form with a QR code. */
    public void brought(boolean form) {
        answer(answers().withForm(form));
    }

    /** What the visitor says of the card, where it is not read. */
    public void said(CardAnswer.Holding holding) {
        cards.forget();
        answer(answers().with(new CardAnswer.Said(holding)));
    }

    /** Takes back what is known of the card, so that the reader is looked at again. */
    public void readAgain() {
        cards.forget();
        answer(answers().with(new CardAnswer.Open()));
    }

    /** Whether the visitor wants to keep the driver's licence on the card. */
    public void keepsLicence(boolean keeps) {
        answer(answers().withLicence(keeps));
    }

    /** Goes on although the card speaks against it, for one of the profile's reasons. */
    public void except(String reason) {
        if (exceptions().contains(reason)) {
            answer(answers().withException(reason));
        }
    }

    /** Looks for a card while one matters and nothing is known of it. Called every second while the step is seen. */
    public void tick() {
        if (answers().cardMatters() && answers().card() instanceof CardAnswer.Open) {
            cards.look(card -> answer(answers().with(new CardAnswer.Read(card))));
        }
    }

    /** Goes on to the next step when everything is answered. */
    public void goOn() {
        if (step.get() instanceof ReceptionStep.Ready ready) {
            settle(ready.answers());
        }
    }

    /** Ends the visit here. */
    public void leave() {
        leave.accept(
                step.get() instanceof ReceptionStep.Guiding guiding
                        ? Optional.of(guiding.way().why())
                        : Optional.empty());
    }

    public ReadOnlyObjectProperty<ReceptionStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What the reader shows as long as no card answered. */
    ReadOnlyObjectProperty<CardOnReader> readerProperty() {
        return cards.seenProperty();
    }

    /** What a visitor of this site may come for: all that its windows serve, then what it only shows the way to. */
    List<Procedure> procedures() {
        return counter.profile().proceduresKnownAt(counter.site());
    }

    /** The forms that are filled in by the answers so far. */
    public List<CaseItem> fillIn() {
        ChecklistRule rule = counter.profile().rules().checklist();
        return answers()
                .procedure()
                .flatMap(procedure -> answers().route().map(route -> rule.fillIn(procedure.id(), route)))
                .orElse(List.of());
    }

    /** That what the visitor came for is not done at this moment, although the counter is open. */
    Optional<Notice> away() {
        return answers().procedure().flatMap(counter.away());
    }

    /** Where a visitor should live, in the words of the question. */
    public String area() {
        Profile profile = counter.profile();
        return profile.rules().residency().map(ResidencyRule::area).orElse(profile.name());
    }

    /** The reasons for which it may go on although the card speaks against it; none where the profile allows none. */
    List<String> exceptions() {
        return counter.profile().rules().card().exceptions();
    }

    /** What is answered so far. */
    public Answers answers() {
        return step.get().answers();
    }

    private void answer(Answers now) {
        step.set(judge(now));
    }

    private ReceptionStep judge(Answers now) {
        if (now.procedure().isEmpty()) {
            return new ReceptionStep.Asking(now, ReceptionStep.Open.PROCEDURE);
        }
        Visitor visitor = now.exception().isPresent() ? now.visitor().withoutCard() : now.visitor();
        Eligibility found = rules.decide(now.procedure().get(), now.route(), visitor, LocalDate.now(counter.clock()));
        return switch (found) {
            case GoTo way -> new ReceptionStep.Guiding(now, way);
            case Here here ->
                open(now)
                        .<ReceptionStep>map(open -> new ReceptionStep.Asking(now, open))
                        .orElseGet(() -> new ReceptionStep.Ready(now, here));
        };
    }

    private static Optional<ReceptionStep.Open> open(Answers now) {
        if (now.lacksResidency()) {
            return Optional.of(ReceptionStep.Open.RESIDENCY);
        }
        if (now.lacksCard()) {
            return Optional.of(ReceptionStep.Open.CARD);
        }
        if (now.lacksLicence()) {
            return Optional.of(ReceptionStep.Open.LICENCE);
        }
        return now.route().isEmpty() ? Optional.of(ReceptionStep.Open.ROUTE) : Optional.empty();
    }

    private void settle(Answers answers) {
        Route route = answers.route().orElseThrow();
        next.accept(new Reception(
                answers.procedure().orElseThrow().id(),
                answers.residency().orElse(Residency.NOT_ASKED),
                route,
                route == Route.EXPRESS
                        ? counter.profile().rules().expressPhoto().map(ExpressPhoto::to)
                        : Optional.empty(),
                new Shown(answers.form(), answers.card(), answers.keepsLicence(), answers.exception()),
                counter.clock().instant()));
    }
}
