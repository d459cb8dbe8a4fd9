package dev.madoguchi.app.workstation;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignInOutcome;
import dev.madoguchi.staff.TakeOver;
import dev.madoguchi.ui.AfterFrame;
import dev.madoguchi.ui.Shell;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seats whoever has signed in, and has them leave: one person at a time, the case of one who hands over or is taken over going on with
 * the next. On the JavaFX thread.
 */
final class Seating {
    private static final Logger LOG = LoggerFactory.getLogger(Seating.class);

    private final Room room;
    private final CounterOpening opening;
    private final Occupancy occupancy;
    private final Fittings around;
    private final Supplier<Entrance> entrance;
    private Optional<UUID> handedOver = Optional.empty();

    /** What stands around every desk of a counter. */
    record Fittings(Shell shell, WatchedDevices devices, VisitorSide visitor, DeskLock lock, SignInScreens signIn) {}

    /** @param entrance as it is when somebody sits down */
    Seating(Room room, CounterOpening opening, Occupancy occupancy, Fittings around, Supplier<Entrance> entrance) {
        this.room = room;
        this.opening = opening;
        this.occupancy = occupancy;
        this.around = around;
        this.entrance = entrance;
    }

    /** Whoever is at the desk goes: an open visit stays as a draft, everything is hidden. */
    void leave() {
        clear();
        around.lock().forget();
        Shell shell = around.shell();
        shell.header().nobody();
        shell.header().visitor(Optional.empty());
        shell.rail().show(List.of());
        around.signIn().show();
    }

    /** Nobody is at the desk any more; what is shown stays as it is. */
    void clear() {
        if (occupancy.isTaken()) {
            around.visitor().leave();
            occupancy.leave();
        }
    }

    /** Whoever is at the desk goes, and whoever signs in next goes on with the case that is open now. */
    void handOver() {
        Optional<UUID> open = occupancy.openCase();
        leave();
        handedOver = open;
    }

    /** A supervisor has opened a locked screen: the case stays where it is, and the trail knows. */
    void takeOver(Session session, TakeOver why) {
        String from = occupancy.who();
        handOver();
        String what = from + handedOver.map(id -> " " + id).orElse("");
        open(session, "takenOver", audit -> audit.record(new Touch(AuditDeed.DESK_TAKEN_OVER, what, "").because(why)));
    }

    void signedIn(SignInOutcome.SignedIn in) {
        String way = in.session().hangsOnCard() ? "card" : "password";
        open(in.session(), in.missed() == 0 ? way : way + " missed " + in.missed(), audit -> {});
    }

    /** Somebody has chosen a new password and is in by it. */
    void passwordChanged(Session session) {
        open(
                session,
                "password",
                audit -> audit.record(
                        new Touch(AuditDeed.PASSWORD_CHANGED, session.person().id(), "")));
    }

    /** @param first what the trail has to know before anything else */
    private void open(Session session, String how, Consumer<Audit> first) {
        room.background()
                .run(
                        () -> opening.open(session, around.devices().board(), first),
                        opened -> seat(opened, how),
                        error -> notOpened(session, error));
    }

    private void seat(CounterOpening.Opened opened, String how) {
        Session session = opened.session();
        Room today = opened.today();
        Entrance by = entrance.get();
        try {
            var glass = new VisitSteps.Glass(
                    around.devices().finder(), around.visitor().screen());
            Desk taken = new Desk(today, around.shell(), session, opened.workstation(), glass, by);
            occupancy.taken(taken);
            taken.note("desk.signedIn", how);
            AfterFrame.then(() -> sit(taken, today)); // making a desk and showing it would be one long gap
        } catch (FontsMissingException e) {
            opened.workstation().close();
            notOpened(session, e);
        }
    }

    /** Shows the desk to who has it, unless they have left already. */
    private void sit(Desk taken, Room today) {
        if (occupancy.isOf(taken)) {
            occupancy.shown(taken, today);
            Session session = taken.session();
            String role = room.texts().get(session.person().role().messageKey());
            around.shell().header().person(session.person().name(), role);
            around.visitor().mirror(taken, today);
            taken.goHome();
            taken.makeScreens();
            around.lock().watch(taken);
            handedOver.ifPresent(taken.course()::takeUp);
            handedOver = Optional.empty();
            new PeopleUpkeep(entrance.get().signIn().people(), room.background()).keep(taken);
        }
    }

    private void notOpened(Session session, Exception error) {
        LOG.error("The workstation could not be opened", error);
        session.close();
        around.shell().show(new NotOpenedView(room.texts(), error, this::leave));
    }
}
