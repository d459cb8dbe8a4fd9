package dev.madoguchi.guide;

import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.municipality.Comes;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ResidencyRule;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.reception.Answers;
import dev.madoguchi.reception.CardAnswer;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.VisitorLanguage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guide before the reception, without pixels: one question at a time, then which way and why. */
public final class GuideViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(GuideViewModel.class);

    private final Counter counter;
    private final Advisor advisor;
    private final Printing printing;
    private final Background background;
    private final Ways ways;
    private final Deque<Told> before = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<GuideStep> step =
            new ReadOnlyObjectWrapper<>(new GuideStep.Asking(Told.nothing(), Asked.PROCEDURE));
    private final ReadOnlyObjectWrapper<VisitorLanguage> language =
            new ReadOnlyObjectWrapper<>(VisitorLanguage.JAPANESE);

    /**
     * Where the guide stands.
     *
     * @param away says that a procedure is not done at this moment, although the counter is open; quick
     */
    public record Counter(Profile profile, Site site, Function<Procedure, Optional<Notice>> away, Clock clock) {}

    /** Prints a paper for the visitor; slow. A failure is an outcome. */
    @FunctionalInterface
    public interface Printing {
        PrintOutcome print(Layout paper);
    }

    /** Lays a paper out for a printer. */
    @FunctionalInterface
    public interface Layout {
        byte[] bytes(PrinterModel model);
    }

    /**
     * Where it goes on.
     *
     * @param receive begins the reception with these answers
     * @param ended is told what the visitor who goes was told, for the day's counts
     */
    public record Ways(Consumer<Answers> receive, Consumer<Advice> ended) {}

    public GuideViewModel(Counter counter, Printing printing, Background background, Ways ways) {
        this.counter = counter;
        this.advisor = new Advisor(counter.profile());
        this.printing = printing;
        this.background = background;
        this.ways = ways;
    }

    /** Ready for the next visitor: nothing of the last one is left. */
    public void begin() {
        before.clear();
        language.set(VisitorLanguage.JAPANESE);
        go(Told.nothing());
    }

    public void choose(Procedure procedure) {
        answer(told().with(Told.nothing().answers().with(procedure)));
    }

    public void comes(Comes who) {
        answer(new Told(told().answers(), Optional.of(who)));
    }

    public void lives(Residency residency) {
        answer(told().with(told().answers().with(residency)));
    }

    public void holds(CardAnswer.Holding holding) {
        answer(told().with(told().answers().with(new CardAnswer.Said(holding))));
    }

    public void keepsLicence(boolean keeps) {
        answer(told().with(told().answers().withLicence(keeps)));
    }

    public void brought(boolean form) {
        answer(told().with(told().answers().withForm(form)));
    }

    /** Gives the first answer to every question that is left, for who shows the guide without a visitor. */
    public void answerFirst() {
        while (step.get() instanceof GuideStep.Asking asking) {
            switch (asking.question()) {
                case PROCEDURE -> choose(procedures().getFirst());
                case COMES -> comes(who().getFirst());
                case RESIDENCY -> lives(Residency.RESIDENT);
                case CARD -> holds(CardAnswer.Holding.NO_CARD);
                case LICENCE -> keepsLicence(false);
                case FORM -> brought(true);
            }
        }
    }

    /** Takes the last answer back. */
    public void back() {
        if (!before.isEmpty()) {
            go(before.pop());
        }
    }

    /** Looks at another route of the advice. */
    public void look(Route route) {
        if (step.get() instanceof GuideStep.Advised advised) {
            step.set(new GuideStep.Advised(advised.told(), advised.advice(), Optional.of(route), Optional.empty()));
        }
    }

    /** In which language the paper is printed. */
    public void speak(VisitorLanguage chosen) {
        language.set(chosen);
    }

    /** Prints what the visitor was told, in their language. */
    public void print() {
        if (step.get() instanceof GuideStep.Advised advised) {
            LocalDate today = LocalDate.now(counter.clock());
            var place = new GuidePaper.Place(
                    counter.profile().name(),
                    counter.site().name(),
                    procedure -> counter.profile().series(procedure.series()));
            GuidePaper paper = new GuidePaper(place, language.get());
            background.run(
                    () -> printing.print(model -> paper.bytes(model, advised, today)),
                    outcome -> printed(advised, outcome),
                    error -> LOG.error("The paper of the guide could not be printed", error));
        }
    }

    private void printed(GuideStep.Advised of, PrintOutcome outcome) {
        if (step.get().equals(of)) {
            step.set(new GuideStep.Advised(of.told(), of.advice(), of.route(), Optional.of(outcome)));
        }
    }

    /** Goes on to the reception with the answers, where the route that is looked at goes. */
    public void receive() {
        if (step.get() instanceof GuideStep.Advised advised && advised.goes()) {
            Answers answers = told().answers();
            ways.receive().accept(advised.route().map(answers::with).orElse(answers));
        }
    }

    /** The visitor goes: only what they were told is counted. */
    public void end() {
        if (step.get() instanceof GuideStep.Advised advised) {
            ways.ended().accept(advised.advice());
            begin();
        }
    }

    public ReadOnlyObjectProperty<GuideStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<VisitorLanguage> languageProperty() {
        return language.getReadOnlyProperty();
    }

    /** Whether an answer can be taken back. */
    boolean hasBefore() {
        return !before.isEmpty();
    }

    /** What a visitor of this site may come for: all that its windows serve, then what it only shows the way to. */
    List<Procedure> procedures() {
        return counter.profile().proceduresKnownAt(counter.site());
    }

    /** Who may come for what was chosen. */
    List<Comes> who() {
        return told().answers().procedure().map(advisor::who).orElse(List.of());
    }

    /** That what the visitor came for is not done at this moment, although the counter is open. */
    Optional<Notice> away() {
        return told().answers().procedure().flatMap(counter.away());
    }

    /** Where a visitor should live, in the words of the question. */
    public String area() {
        Profile profile = counter.profile();
        return profile.rules().residency().map(ResidencyRule::area).orElse(profile.name());
    }

    private Told told() {
        return step.get().told();
    }

    private void answer(Told now) {
        before.push(told());
        go(now);
    }

    private void go(Told now) {
        step.set(advisor.next(now)
                .<GuideStep>map(question -> new GuideStep.Asking(now, question))
                .orElseGet(() -> advised(now)));
    }

    private GuideStep advised(Told now) {
        Advice advice = advisor.advise(now, LocalDate.now(counter.clock()));
        Optional<Route> route =
                advice instanceof Advice.Ways ways ? Optional.of(ways.best().route()) : Optional.empty();
        return new GuideStep.Advised(now, advice, route, Optional.empty());
    }
}
