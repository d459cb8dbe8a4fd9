package dev.madoguchi.app.workstation;

import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.queue.desk.QueueViewModel;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.staff.Role;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.TicketView;
import dev.madoguchi.ticket.TicketViewModel;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.Viewfinder;
import dev.madoguchi.visit.FormsOfToday;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import dev.madoguchi.visit.VisitViewModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where one person works who has signed in: their screens, and which of them is shown when. On the JavaFX thread. */
final class Desk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Room room;
    private final Shell shell;
    private final Session session;
    private final Workstation workstation;
    private final VisitRail rail;
    private final VisitViewModel visit;
    private final VisitSteps steps;
    private final QueueDesk queue;
    private final SlipDesk slips;
    private final TicketViewModel ticket;
    private final TicketView ticketView;
    private final HomeViewModel home;
    private final HomeView homeView;
    private final EndedView endedView;
    private final NotSavedView notSavedView;
    private final OfficeDesk office;
    private boolean fromQueue;

    Desk(Room room, Shell shell, Session session, Workstation workstation, Viewfinder finder, SignIn people)
            throws FontsMissingException {
        this.room = room;
        this.shell = shell;
        this.session = session;
        this.workstation = workstation;
        var texts = room.texts();
        rail = new VisitRail(texts);
        visit = new VisitViewModel(
                workstation.drafts(),
                workstation.finishVisit(),
                workstation.photoRetention(),
                room.background(),
                room.clock());
        var used = new FormsOfToday(workstation.daybook(), room.clock());
        steps = new VisitSteps(room, finder, visit, used, session.person());
        queue = new QueueDesk(room, workstation, session.person(), this::called, this::goHome);
        slips = new SlipDesk(room, workstation, session.person().id(), this::goHome);
        ticket = new TicketViewModel(
                new TicketViewModel.Issuing(
                        workstation.queue(), room.site().id(), room.profile().seriesAt(room.site())),
                slips.tickets(),
                room.background(),
                this::taken,
                this::goHome);
        ticketView = new TicketView(ticket, texts);
        boolean mayClose = session.person().role() == Role.SUPERVISOR;
        home = new HomeViewModel(
                workstation.drafts(),
                workstation.outbox(),
                workstation.paperwork(),
                room.background(),
                new HomeViewModel.Ways(
                        this::nextVisitor,
                        this::goQueue,
                        visit::resume,
                        this::goPapers,
                        this::goMachine,
                        this::goPeople,
                        this::goMonth,
                        this::goClosing,
                        mayClose));
        homeView = new HomeView(
                home, slips.openPanel(), workstation.health(), room.clock().getZone(), texts);
        endedView = new EndedView(texts, this::afterVisit, this::goHome);
        notSavedView = new NotSavedView(texts, visit::retry);
        office = new OfficeDesk(room, workstation, session, people, this::goHome);
        visit.stateProperty().subscribe(this::show);
    }

    /** Shows the home screen. */
    void goHome() {
        visit.dismiss();
        nobody();
        shell.show(homeView);
        home.tick();
    }

    /** Shows where the next visitor takes a number. */
    void nextVisitor() {
        visit.dismiss();
        nobody();
        ticket.begin();
        shell.show(ticketView);
    }

    /** Shows the queue. */
    void goQueue() {
        visit.dismiss();
        nobody();
        shell.show(queue.view());
        queue.model().tick();
    }

    /** Somebody took a number here and begins at once. */
    private void taken(Ticket ticket) {
        fromQueue = false;
        visit.begin(ticket);
        queue.sitsDown(ticket);
    }

    /** Somebody was called and sits here. */
    private void called(Ticket ticket) {
        fromQueue = true;
        visit.begin(ticket);
    }

    private void afterVisit() {
        if (fromQueue) {
            goQueue();
        } else {
            nextVisitor();
        }
    }

    /** Shows the check of the ticket machine. */
    void goMachine() {
        nobody();
        slips.machine().begin();
        shell.show(slips.machineView());
    }

    /** Shows the papers that the day leaves. */
    void goPapers() {
        nobody();
        shell.show(office.papersView());
    }

    /** Shows the month, and which reports are owed. */
    void goMonth() {
        nobody();
        shell.show(office.monthView());
    }

    /** Shows closing. */
    void goClosing() {
        nobody();
        shell.show(office.closingView());
    }

    /** Shows the list of people; only a supervisor has it. */
    void goPeople() {
        office.peopleView().ifPresent(shell::show);
    }

    private void nobody() {
        shell.header().visitor(Optional.empty());
        shell.rail().show(List.of());
    }

    private void show(VisitState now) {
        switch (now) {
            case VisitState.Idle idle -> {}
            case VisitState.Saving saving -> {}
            case VisitState.Serving serving -> serve(serving.stage(), serving.ticket());
            case VisitState.NotSaved failed -> shell.show(notSavedView);
            case VisitState.Sealed done -> {
                workstation.sync().wake();
                queue.visitEnded();
                end(Notice.of(room.texts(), Tone.READY, "visit.sealed", done.ticket()));
            }
            case VisitState.Left left -> {
                queue.visitEnded();
                end(Notice.of(room.texts(), Tone.READY, "visit.left", left.ticket()));
            }
        }
    }

    private void serve(Stage stage, String number) {
        shell.header().visitor(Optional.of(number));
        boolean express = visit.visit()
                .flatMap(Visit::reception)
                .flatMap(Reception::express)
                .isPresent();
        shell.rail().show(rail.at(stage, express));
        if (stage == Stage.RECEPTION) {
            visit.visit().map(open -> open.ticket()).map(Ticket::purpose).ifPresent(steps.reception()::begin);
        }
        StepView step = steps.of(stage);
        // A step that saves something and goes on would begin anew.
        if (!shell.shown().equals(Optional.of(step))) {
            shell.show(step);
        }
    }

    private void end(Notice notice) {
        shell.rail().show(List.of());
        endedView.tell(notice);
        shell.show(endedView);
    }

    /** Goes on with the case that whoever sat here before left open. */
    void takeUp(UUID draft) {
        visit.resume(draft);
    }

    /** Writes into the trail what the person at this desk did with the desk itself. */
    void note(String deed, String subject) {
        room.background()
                .run(
                        () -> workstation.audit().record(session.person().id(), deed, subject),
                        row -> {},
                        error -> LOG.error("The trail did not take {}", deed, error));
    }

    VisitViewModel visit() {
        return visit;
    }

    VisitSteps steps() {
        return steps;
    }

    QueueViewModel queue() {
        return queue.model();
    }

    SlipDesk slips() {
        return slips;
    }

    TicketViewModel ticket() {
        return ticket;
    }

    OfficeDesk office() {
        return office;
    }

    HomeViewModel home() {
        return home;
    }

    Workstation workstation() {
        return workstation;
    }

    Session session() {
        return session;
    }

    @Override
    public void close() {
        visit.putAside();
        try {
            workstation.audit().record(session.person().id(), "desk.signedOut", "");
        } finally {
            workstation.close();
            session.close();
        }
    }
}
