package dev.madoguchi.app.workstation;

import dev.madoguchi.municipality.SignInRule;
import dev.madoguchi.role.Act;
import dev.madoguchi.staff.LockView;
import dev.madoguchi.staff.LockViewModel;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.staff.StaffCardState;
import dev.madoguchi.staff.TakeOver;
import dev.madoguchi.staff.Terms;
import dev.madoguchi.ui.IdleWatch;
import dev.madoguchi.ui.Lockable;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Theme;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks the window over a desk (003 §23-3): the screen is gone at once, the case stays as the draft that was last written down, and
 * what was typed since stays in memory for the same person. On the JavaFX thread.
 */
final class DeskLock {
    private static final Logger LOG = LoggerFactory.getLogger(DeskLock.class);

    private final Room room;
    private final SignInRule rule;
    private final Ways ways;
    private final SignIn signIn;
    private final LockViewModel model;
    private final LockView view;
    private final Lockable window;
    private final Scene scene;
    private final IdleWatch idle;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private @Nullable Desk desk;
    private Optional<Terms> terms = Optional.empty();

    /** Why the screen was locked. */
    enum Cause {
        KEY,
        CARD,
        IDLE,
        /** Whoever is at the desk may not work any more: their last day is over. */
        SHUT
    }

    /**
     * What is locked.
     *
     * @param shell what stands in it
     * @param frame what stays around it, locked or not
     */
    record Screen(Parent root, Shell shell, UnaryOperator<Parent> frame) {}

    /**
     * Where a locked desk leads.
     *
     * @param takenOver gives the desk to a supervisor, with the case where it was
     * @param signedOut signs whoever locked the desk out
     */
    record Ways(BiConsumer<Session, TakeOver> takenOver, Runnable signedOut) {}

    /**
     * @param screen what is locked
     * @param card what lies on the reader for staff cards
     * @param nanos a clock that only runs on
     */
    DeskLock(
            Room room,
            Screen screen,
            SignIn signIn,
            ObservableValue<StaffCardState> card,
            Ways ways,
            LongSupplier nanos) {
        this.room = room;
        this.rule = room.profile().rules().signIn();
        this.ways = ways;
        this.signIn = signIn;
        var outcomes = new LockViewModel.Ways(this::open, this::takenOver, this::refused);
        model = new LockViewModel(
                signIn,
                room.background(),
                card,
                outcomes,
                person -> room.profile().rules().permits().allow(person.role(), Act.TAKE_OVER_DESK));
        view = new LockView(model, room.clock().getZone(), room.texts());
        Shell shell = screen.shell();
        window = new Lockable(
                screen.root(),
                view.root(),
                () -> shell.shown().<Node>map(StepView::first).orElseGet(shell::root));
        scene = Theme.scene(screen.frame().apply(window.root()));
        idle = new IdleWatch(scene, nanos, room.clock());
        card.subscribe((before, now) -> cardMoved(before, now));
        Pulse.everySecond(window.root(), this::tick);
    }

    /** The window's content. */
    Scene scene() {
        return scene;
    }

    /** Watches over a desk where somebody has just sat down. */
    void watch(Desk taken) {
        desk = taken;
        terms = terms(taken.session().person());
        idle.touch();
    }

    /** The days that a person is held to; nobody changes them while somebody is at this desk. */
    private Optional<Terms> terms(Person person) {
        try {
            return signIn.people().terms(person.id());
        } catch (IOException e) {
            LOG.error("The days of who signed in cannot be read", e);
            return Optional.empty();
        }
    }

    /** Nobody is at the desk any more; a lock is over. */
    void forget() {
        desk = null;
        model.end();
        uncover();
    }

    /** Locks the screen; nothing happens where nobody is at the desk or it is locked already. */
    void lock(Cause cause) {
        Desk now = desk;
        if (now == null || locked.get()) {
            return;
        }
        locked.set(true);
        idle.touch();
        model.begin(
                new LockViewModel.Locked(now.session().person(), room.clock().instant()));
        window.lock();
        view.shown();
        now.visit().retry(); // what could not be written down gets another chance before its clerk is away
        now.note("desk.locked", cause.name());
    }

    /** How long nobody has touched the window. */
    Duration untouched() {
        return idle.idle();
    }

    /** Whether the screen is locked; the visitor's side is blank as long. */
    ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /** The lock, for who works it without fingers. */
    LockViewModel model() {
        return model;
    }

    private void tick() {
        if (desk == null) {
            return;
        }
        Duration untouched = untouched();
        if (!locked.get()
                && signIn.admission().shut(desk.session().person(), terms).isPresent()) {
            lock(Cause.SHUT);
        } else if (!locked.get() && untouched.compareTo(rule.idle()) >= 0) {
            lock(Cause.IDLE);
        } else if (locked.get() && untouched.compareTo(rule.signOut()) >= 0) {
            ways.signedOut().run();
        }
    }

    private void cardMoved(StaffCardState before, StaffCardState now) {
        boolean left = before instanceof StaffCardState.There && !(now instanceof StaffCardState.There);
        if (left && desk != null && desk.session().hangsOnCard()) {
            lock(Cause.CARD);
        }
    }

    private void open() {
        uncover();
        if (desk != null) {
            desk.note("desk.unlocked", "");
        }
    }

    private void takenOver(Session session, TakeOver why) {
        uncover();
        ways.takenOver().accept(session, why);
    }

    private void refused() {
        if (desk != null) {
            desk.note("desk.refused", "");
        }
    }

    private void uncover() {
        if (locked.get()) {
            window.unlock();
            view.hidden();
            locked.set(false);
            idle.touch();
        }
    }
}
