package dev.madoguchi.app.workstation;

import dev.madoguchi.agenda.MonthView;
import dev.madoguchi.agenda.MonthViewModel;
import dev.madoguchi.closing.CloseDay;
import dev.madoguchi.closing.ClosingException;
import dev.madoguchi.closing.ClosingView;
import dev.madoguchi.closing.ClosingViewModel;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.staff.Role;
import dev.madoguchi.staff.Session;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.TicketView;
import dev.madoguchi.ticket.TicketViewModel;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.Viewfinder;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import dev.madoguchi.visit.VisitViewModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where one person works who has signed in: their screens, and which of them is shown when. On the JavaFX thread. */
final class Desk implements AutoCloseable {
    private final Room room;
    private final Shell shell;
    private final Session session;
    private final Workstation workstation;
    private final VisitRail rail;
    private final VisitViewModel visit;
    private final VisitSteps steps;
    private final TicketViewModel ticket;
    private final TicketView ticketView;
    private final HomeViewModel home;
    private final HomeView homeView;
    private final EndedView endedView;
    private final NotSavedView notSavedView;
    private final CloseDay closeDay;
    private final ClosingViewModel closing;
    private final ClosingView closingView;
    private final MonthView monthView;

    Desk(Room room, Shell shell, Session session, Workstation workstation, Viewfinder finder)
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
        steps = new VisitSteps(room, finder, visit, session.person());
        ticket = new TicketViewModel(
                new TicketViewModel.Issuing(
                        workstation.tickets(), room.site().id(), room.profile().series()),
                new VisitorPapers(room)::ticket,
                room.background(),
                visit::begin,
                this::goHome);
        ticketView = new TicketView(ticket, texts);
        boolean mayClose = session.person().role() == Role.SUPERVISOR;
        home = new HomeViewModel(
                workstation.drafts(),
                workstation.outbox(),
                room.background(),
                new HomeViewModel.Ways(this::nextVisitor, visit::resume, this::goMonth, this::goClosing, mayClose));
        homeView = new HomeView(home, workstation.health(), room.clock().getZone(), texts);
        endedView = new EndedView(texts, this::nextVisitor, this::goHome);
        notSavedView = new NotSavedView(texts, visit::retry);
        closeDay = workstation.closing(
                new Workstation.Counter(room.profile(), room.site(), room.city(), room.clock()),
                room.documents(),
                texts);
        closing = new ClosingViewModel(
                closeDay,
                new ClosingViewModel.Closer(session.person(), LocalDate.now(room.clock())),
                room.documents(),
                texts,
                room.background());
        closingView = new ClosingView(closing, texts, room.clock().getZone(), this::goHome);
        monthView = new MonthView(
                new MonthViewModel(
                        workstation.agenda(room.profile(), room.site(), room.clock()),
                        room.background(),
                        new MonthViewModel.Who(session.person().id(), mayClose)),
                texts,
                this::goHome);
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

    /** Shows the month, and which reports are owed. */
    void goMonth() {
        nobody();
        shell.show(monthView);
    }

    /** Shows closing. */
    void goClosing() {
        nobody();
        shell.show(closingView);
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
                end(Notice.of(room.texts(), Tone.READY, "visit.sealed", done.ticket()));
            }
            case VisitState.Left left -> end(Notice.of(room.texts(), Tone.READY, "visit.left", left.ticket()));
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
            visit.visit().map(open -> open.ticket()).map(Ticket::series).ifPresent(steps.reception()::begin);
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

    VisitViewModel visit() {
        return visit;
    }

    VisitSteps steps() {
        return steps;
    }

    TicketViewModel ticket() {
        return ticket;
    }

    byte[] workbook() throws ClosingException {
        return closeDay.workbook(LocalDate.now(room.clock()));
    }

    ClosingViewModel closing() {
        return closing;
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
        workstation.close();
        session.close();
    }
}
