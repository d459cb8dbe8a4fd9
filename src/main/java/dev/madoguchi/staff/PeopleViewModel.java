package dev.madoguchi.staff;

import dev.madoguchi.role.Role;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The list of people without its pixels, for a supervisor. */
public final class PeopleViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PeopleViewModel.class);

    private final PeopleFile people;
    private final PeopleDeeds deeds;
    private final OneTimePassword once;
    private final Background background;
    private final ReadOnlyObjectWrapper<PeopleStep> step = new ReadOnlyObjectWrapper<>(new PeopleStep.Listing());
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<NewKey> newKey = new ReadOnlyObjectWrapper<>(NewKey.NOT_DUE);

    /**
     * One person.
     *
     * @param card whether they have a staff card
     * @param terms the days they are held to; empty where they are held to none
     * @param shut why they may not sign in today
     */
    public record Row(Person person, boolean card, Optional<Terms> terms, Optional<ShutOut> shut) {}

    /**
     * Whether the station needs a new key, because somebody's way to the old one was taken out.
     *
     * @param waiting the ids of those who have to sign in first, by each of their ways
     */
    public record NewKey(boolean due, List<String> waiting) {
        static final NewKey NOT_DUE = new NewKey(false, List.of());

        public NewKey {
            waiting = List.copyOf(waiting);
        }
    }

    /** @param once draws the passwords that a person has to change */
    public PeopleViewModel(PeopleFile people, PeopleDeeds deeds, OneTimePassword once, Background background) {
        this.people = people;
        this.deeds = deeds;
        this.once = once;
        this.background = background;
    }

    /** Reads the list anew; a one-time password that was shown is gone. */
    public void begin() {
        run(PeopleStep.Listing::new);
    }

    /** Lets somebody new sign in, with a one-time password. */
    public void add(Person person, Terms terms) {
        run(() -> {
            String drawn = once.draw();
            deeds.add(person, terms, drawn.toCharArray());
            return new PeopleStep.Given(person, drawn);
        });
    }

    /** Gives somebody a one-time password. */
    public void reset(Person person) {
        run(() -> {
            String drawn = once.draw();
            deeds.reset(person.id(), drawn.toCharArray());
            return new PeopleStep.Given(person, drawn);
        });
    }

    /** Gives somebody another role. */
    public void change(Person person, Role role) {
        run(() -> {
            deeds.change(person.id(), role);
            return new PeopleStep.Changed(new Person(person.id(), person.name(), role));
        });
    }

    /** Notes the days that somebody is held to. */
    public void note(Person person, Terms terms) {
        run(() -> {
            deeds.note(person.id(), terms);
            return new PeopleStep.Noted(person);
        });
    }

    /** Takes somebody out of the list. */
    public void remove(Person person) {
        run(() -> {
            deeds.remove(person.id());
            return new PeopleStep.Removed(person);
        });
    }

    /** Makes somebody's staff card open nothing any more. */
    public void takeCard(Person person) {
        run(() -> {
            deeds.takeCard(person.id());
            return new PeopleStep.CardTaken(person);
        });
    }

    public ReadOnlyObjectProperty<PeopleStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Everybody in the list. */
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Whether the station needs a new key. */
    public ReadOnlyObjectProperty<NewKey> newKeyProperty() {
        return newKey.getReadOnlyProperty();
    }

    private record Outcome(PeopleStep step, List<Row> rows, NewKey newKey) {}

    private void run(Callable<PeopleStep> deed) {
        if (step.get() instanceof PeopleStep.Working) {
            return;
        }
        step.set(new PeopleStep.Working());
        background.run(() -> outcome(deed), this::done, this::failed);
    }

    private Outcome outcome(Callable<PeopleStep> deed) throws Exception {
        PeopleStep came = refusalOf(deed);
        List<String> holders = people.cardHolders();
        List<Row> now = new ArrayList<>();
        for (Person person : people.people()) {
            Optional<Terms> terms = people.terms(person.id());
            now.add(new Row(person, holders.contains(person.id()), terms, deeds.shut(person, terms)));
        }
        NewKey key = people.renewalDue() ? new NewKey(true, people.unrenewable()) : NewKey.NOT_DUE;
        return new Outcome(came, List.copyOf(now), key);
    }

    private static PeopleStep refusalOf(Callable<PeopleStep> deed) throws Exception {
        try {
            return deed.call();
        } catch (PeopleException e) {
            return new PeopleStep.Refused(e.fault());
        }
    }

    private void done(Outcome outcome) {
        rows.set(outcome.rows());
        newKey.set(outcome.newKey());
        step.set(outcome.step());
    }

    private void failed(Exception error) {
        step.set(new PeopleStep.Failed(Trouble.of(error, LOG)));
    }
}
