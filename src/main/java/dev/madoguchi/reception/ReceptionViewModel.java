package dev.madoguchi.reception;

import dev.madoguchi.municipality.ExpressPhoto;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ResidencyRule;
import dev.madoguchi.municipality.ResidencyRule.Others;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Site;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The reception without its pixels: which procedure, does the visitor live here, by which route. */
public final class ReceptionViewModel {
    private final Profile profile;
    private final Site site;
    private final Clock clock;
    private final Consumer<Reception> next;
    private final Runnable leave;
    private final ReadOnlyObjectWrapper<ReceptionStep> step = new ReadOnlyObjectWrapper<>(asking(Answers.none()));

    /**
     * A reception at one site.
     *
     * @param next is told what was settled
     * @param leave the visitor was shown to another place and goes
     */
    public ReceptionViewModel(Profile profile, Site site, Clock clock, Consumer<Reception> next, Runnable leave) {
        this.profile = profile;
        this.site = site;
        this.clock = clock;
        this.next = next;
        this.leave = leave;
    }

    /** Begins with the next visitor; where only one procedure has tickets of this series it is chosen already. */
    public void begin(String series) {
        List<Procedure> fitting = procedures().stream()
                .filter(procedure -> procedure.series().equals(series))
                .toList();
        answer(fitting.size() == 1 ? Answers.none().with(fitting.getFirst()) : Answers.none());
    }

    /** Forgets what was answered. */
    public void forget() {
        answer(Answers.none());
    }

    public void choose(Procedure procedure) {
        answer(step.get().answers().with(procedure));
    }

    public void choose(Residency residency) {
        answer(step.get().answers().with(residency));
    }

    public void choose(Route route) {
        answer(step.get().answers().with(route));
    }

    /** Goes on to the next step when everything is answered. */
    public void goOn() {
        Answers answers = step.get().answers();
        if (step.get() instanceof ReceptionStep.Ready && answers.procedure().isPresent()) {
            answers.route()
                    .ifPresent(route -> next.accept(new Reception(
                            answers.procedure().get().id(),
                            answers.residency().orElse(Residency.NOT_ASKED),
                            route,
                            route == Route.EXPRESS
                                    ? profile.rules().expressPhoto().map(ExpressPhoto::to)
                                    : Optional.empty(),
                            clock.instant())));
        }
    }

    /** Ends the visit here. */
    public void leave() {
        leave.run();
    }

    public ReadOnlyObjectProperty<ReceptionStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What can be chosen at this site. */
    List<Procedure> procedures() {
        return profile.proceduresAt(site);
    }

    /** Where a visitor should live, in the words of the question. */
    String area() {
        return profile.rules().residency().map(ResidencyRule::area).orElse(profile.name());
    }

    private void answer(Answers now) {
        step.set(judge(now));
    }

    private ReceptionStep judge(Answers now) {
        if (now.procedure().isEmpty() || now.lacksResidency()) {
            return asking(now);
        }
        Procedure procedure = now.procedure().get();
        boolean elsewhere = procedure.asksResidency() && now.residency().equals(Optional.of(Residency.ELSEWHERE));
        if (elsewhere && others() == Others.GUIDE) {
            return new ReceptionStep.Guiding(now, new ReceptionStep.Guidance.Elsewhere(area()));
        }
        if (procedure.referTo().isPresent()) {
            return new ReceptionStep.Guiding(
                    now,
                    new ReceptionStep.Guidance.Referred(
                            procedure, procedure.referTo().get()));
        }
        if (now.route().isEmpty()) {
            return asking(now);
        }
        return new ReceptionStep.Ready(
                now, elsewhere ? Optional.of(ReceptionStep.Caution.ELSEWHERE) : Optional.empty());
    }

    private Others others() {
        return profile.rules().residency().map(ResidencyRule::others).orElse(Others.GUIDE);
    }

    private static ReceptionStep asking(Answers now) {
        ReceptionStep.Open open = now.procedure().isEmpty()
                ? ReceptionStep.Open.PROCEDURE
                : now.lacksResidency() ? ReceptionStep.Open.RESIDENCY : ReceptionStep.Open.ROUTE;
        return new ReceptionStep.Asking(now, open);
    }
}
