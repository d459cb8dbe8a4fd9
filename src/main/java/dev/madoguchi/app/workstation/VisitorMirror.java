package dev.madoguchi.app.workstation;

import dev.madoguchi.identity.HandEntry;
import dev.madoguchi.identity.IdentityStep;
import dev.madoguchi.paper.PaperStep;
import dev.madoguchi.photo.PhotoStep;
import dev.madoguchi.queue.QueueEntry;
import dev.madoguchi.queue.QueuePhase;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.ui.VisitorLanguage;
import dev.madoguchi.ui.VisitorScreen;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import dev.madoguchi.visitor.Answer;
import dev.madoguchi.visitor.VisitorSight;
import dev.madoguchi.visitor.VisitorSight.Doing;
import dev.madoguchi.visitor.VisitorSight.Entry;
import dev.madoguchi.visitor.VisitorSight.Item;
import dev.madoguchi.visitor.VisitorSight.Thing;
import dev.madoguchi.visitor.VisitorViewModel;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * Mirrors the visits at one desk on the visitor's screen: of each step only what its visitor should see, and nothing of anybody else.
 * On the JavaFX thread.
 */
final class VisitorMirror implements AutoCloseable {
    private final Desk desk;
    private final VisitSteps steps;
    private final VisitorScreen screen;
    private final VisitorViewModel model;
    private Subscription follows = Subscription.EMPTY;

    VisitorMirror(Desk desk, VisitorScreen screen, VisitorViewModel model) {
        this.desk = desk;
        this.steps = desk.steps();
        this.screen = screen;
        this.model = model;
        follow(desk.visit().stateProperty());
        follow(desk.queue().stateProperty());
        follow(steps.identity().stepProperty());
        follow(steps.identity().entriesProperty());
        follow(steps.photo().stepProperty());
        follow(steps.paper().stepProperty());
        follows = follows.and(screen.languageProperty().subscribe(this::spoken));
        follows = follows.and(steps.consent().languageProperty().subscribe(this::consentIn));
        follows = follows.and(model.answerProperty().subscribe(this::answered));
        follows = follows.and(steps.consent().yesProperty().subscribe(this::agreed));
    }

    private void follow(ObservableValue<?> value) {
        follows = follows.and(value.subscribe(now -> look()));
    }

    private void look() {
        VisitorSight now = sight(desk.visit().stateProperty().get());
        boolean posing = now instanceof VisitorSight.Posing;
        desk.finder().mirrorTo(posing ? model::frame : frame -> {});
        boolean begins = now instanceof VisitorSight.Consent
                && !now.equals(model.sightProperty().get());
        model.show(now);
        if (begins) {
            spoken(screen.languageProperty().get());
        }
    }

    private VisitorSight sight(VisitState state) {
        return switch (state) {
            case VisitState.Idle idle -> new VisitorSight.Welcome(called());
            case VisitState.Serving serving -> serving(serving.stage(), serving.ticket());
            case VisitState.Saving saving -> still(saving.ticket());
            case VisitState.NotSaved failed -> new VisitorSight.Going(failed.ticket(), Doing.WAIT);
            case VisitState.Sealed done -> new VisitorSight.Goodbye(done.ticket(), true);
            case VisitState.Aside put ->
                new VisitorSight.ComeBack(put.put().ticket(), put.put().label());
            case VisitState.Left left -> new VisitorSight.Goodbye(left.ticket(), false);
        };
    }

    /** What the same visitor sees stays while it is written down; nothing of an earlier one does. */
    private VisitorSight still(String ticket) {
        VisitorSight before = model.sightProperty().get();
        return before.whose().equals(Optional.of(ticket)) ? before : new VisitorSight.Going(ticket, Doing.WAIT);
    }

    private Optional<String> called() {
        return desk.queue()
                .stateProperty()
                .get()
                .here()
                .filter(entry -> entry.phase() == QueuePhase.CALLED)
                .map(QueueEntry::ticket)
                .map(ticket -> ticket.label());
    }

    private VisitorSight serving(Stage stage, String number) {
        return switch (stage) {
            case RECEPTION -> new VisitorSight.Going(number, Doing.RECEPTION);
            case CONSENT -> consent(number);
            case FORM -> new VisitorSight.Going(number, Doing.FORM);
            case IDENTITY -> identity(number);
            case CARD_CHECK -> new VisitorSight.Going(number, Doing.CARD_CHECK);
            case PHOTO -> photo(steps.photo().stepProperty().get(), number);
            case DELIVERY -> new VisitorSight.Going(number, Doing.DELIVERY);
            case REVIEW -> new VisitorSight.Going(number, Doing.REVIEW);
            case PAPER, FINISH -> new VisitorSight.Leaving(number, things());
        };
    }

    private VisitorSight consent(String number) {
        var wording = steps.consent().wording();
        Map<VisitorLanguage, String> words = new EnumMap<>(VisitorLanguage.class);
        wording.languages().forEach(language -> words.put(language, wording.words(language)));
        return new VisitorSight.Consent(
                number,
                wording.version(),
                words,
                steps.consent().againProperty().get());
    }

    private VisitorSight identity(String number) {
        Optional<HandEntry> entries = steps.identity().entriesProperty().get();
        if (entries.filter(VisitorMirror::isBegun).isPresent()) {
            return new VisitorSight.Entries(
                    number, entries.map(VisitorMirror::entries).orElseThrow());
        }
        return new VisitorSight.Going(
                number, doing(steps.identity().stepProperty().get()));
    }

    private static boolean isBegun(HandEntry entries) {
        return !entries.name().isEmpty() || !entries.address().isEmpty();
    }

    private static List<Entry> entries(HandEntry known) {
        return List.of(
                new Entry(Item.NAME, known.name()),
                new Entry(Item.ADDRESS, known.address()),
                new Entry(Item.BIRTH, known.birthDate()),
                new Entry(Item.SEX, known.sex().map(Enum::name).orElse("")),
                new Entry(Item.TELEPHONE, known.telephone()));
    }

    private static Doing doing(IdentityStep step) {
        return switch (step) {
            case IdentityStep.Waiting waiting -> Doing.CARD;
            case IdentityStep.Unusable unusable -> Doing.CARD_CHECK;
            case IdentityStep.Refused refused -> Doing.CARD_CHECK;
            case IdentityStep.Asking asking -> Doing.READING;
            case IdentityStep.Checking checking -> Doing.READING;
            case IdentityStep.Blocked blocked -> Doing.CARD_CHECK;
            case IdentityStep.NoPin none -> Doing.CARD_CHECK;
            case IdentityStep.Confirming confirming -> Doing.READING;
            case IdentityStep.Completing completing -> Doing.TYPING;
            case IdentityStep.ByHand typed -> Doing.TYPING;
            case IdentityStep.Failed failed -> Doing.CARD;
        };
    }

    private VisitorSight photo(PhotoStep step, String number) {
        return switch (step) {
            case PhotoStep.Framing framing -> new VisitorSight.Posing(number, Poses.of(framing));
            case PhotoStep.Shooting shooting -> new VisitorSight.Posing(number, VisitorSight.Pose.STILL);
            case PhotoStep.Taken shot ->
                new VisitorSight.Photo(number, shot.shot().picture());
            case PhotoStep.Refused refused -> new VisitorSight.Going(number, Doing.PHOTO);
            case PhotoStep.Failed failed -> new VisitorSight.Going(number, Doing.PHOTO);
        };
    }

    private Set<Thing> things() {
        Optional<Visit> visit = desk.visit().visit();
        Set<Thing> things = EnumSet.of(Thing.BELONGINGS);
        if (steps.paper().stepProperty().get() instanceof PaperStep.Printed) {
            things.add(Thing.COPY);
        }
        if (visit.filter(Visit::leavesWithApplicant).isPresent()) {
            things.add(Thing.FORM);
            if (visit.flatMap(Visit::reception).filter(Reception::needsPhoto).isPresent()) {
                things.add(Thing.PHOTO);
            }
        }
        return things;
    }

    /** The words that are agreed to are those that the visitor reads. */
    private void spoken(VisitorLanguage language) {
        var consent = steps.consent();
        consent.choose(consent.wording().languages().contains(language) ? language : VisitorLanguage.JAPANESE);
    }

    /** The clerk chose another text; the step's end, which goes back to Japanese, is no choice. */
    private void consentIn(VisitorLanguage before, VisitorLanguage now) {
        boolean asking = desk.visit().stateProperty().get() instanceof VisitState.Serving serving
                && serving.stage() == Stage.CONSENT;
        VisitorLanguage spoken = screen.languageProperty().get();
        boolean inJapanese = now == VisitorLanguage.JAPANESE
                && !steps.consent().wording().languages().contains(spoken);
        if (asking && now != spoken && !inJapanese) {
            screen.speak(now);
        }
    }

    private void answered(Answer said) {
        if (model.sightProperty().get() instanceof VisitorSight.Consent) {
            steps.consent().yesProperty().set(said == Answer.YES);
        }
    }

    private void agreed(boolean yes) {
        if (model.sightProperty().get() instanceof VisitorSight.Consent) {
            Answer said = model.answerProperty().get();
            if (yes != (said == Answer.YES)) {
                model.answer(yes ? Answer.YES : Answer.NONE);
            }
        }
    }

    @Override
    public void close() {
        follows.unsubscribe();
        desk.finder().mirrorTo(frame -> {});
        screen.lift();
    }
}
