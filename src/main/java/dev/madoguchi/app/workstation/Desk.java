package dev.madoguchi.app.workstation;

import dev.madoguchi.aside.AsideCase;
import dev.madoguchi.aside.AsideReason;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.ending.EndingView;
import dev.madoguchi.manual.Article.Place;
import dev.madoguchi.manual.ManualPane;
import dev.madoguchi.manual.ManualViewModel;
import dev.madoguchi.manual.QuestionAsked;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.NotedPrinter;
import dev.madoguchi.queue.desk.QueueViewModel;
import dev.madoguchi.reception.Answers;
import dev.madoguchi.reception.Kept;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import dev.madoguchi.staff.OnlineLook;
import dev.madoguchi.staff.OnlineViewModel;
import dev.madoguchi.staff.SecondLook;
import dev.madoguchi.staff.SecondViewModel;
import dev.madoguchi.staff.Session;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.TicketView;
import dev.madoguchi.ticket.TicketViewModel;
import dev.madoguchi.trial.TrialsView;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.Viewfinder;
import dev.madoguchi.visit.FormsOfToday;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import dev.madoguchi.visit.VisitViewModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Button;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where one person works who has signed in: their screens, and which of them is shown when. On the JavaFX thread. */
final class Desk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Room room;
    private final Shell shell;
    private final Session session;
    private final Workstation workstation;
    private final Audit audit;
    private final VisitRail rail;
    private final VisitViewModel visit;
    private final VisitSteps steps;
    private final Optional<OnlineViewModel> online;
    private final QueueDesk queue;
    private final SlipDesk slips;
    private final TicketViewModel ticket;
    private final TicketView ticketView;
    private final HomeDesk home;
    private final AsideDesk aside;
    private final GuideDesk guide;
    private final EndedView endedView;
    private final NotSavedView notSavedView;
    private final OfficeDesk office;
    private final LeavingDesk leaving;
    private final Entrance entrance;
    private final Permit permit;
    private final Gate gate;
    private final TrialsView trialsView;
    private final RosterDesk roster;
    private final ManualViewModel manual;
    private final Viewfinder finder;
    private boolean fromQueue;
    private Optional<Answers> expected = Optional.empty();
    private Optional<AsideCase> comingBack = Optional.empty();

    Desk(Room counter, Shell shell, Session session, Workstation workstation, VisitSteps.Glass glass, Entrance entrance)
            throws FontsMissingException {
        audit = new Audit(workstation.audit(), session.person().id());
        room = counter.printingOn(new NotedPrinter(
                counter.documents(), new PrintNotes(audit, counter.texts(), this::openCase, counter.clock())));
        this.shell = shell;
        this.session = session;
        this.workstation = workstation;
        finder = glass.finder();
        var texts = room.texts();
        rail = new VisitRail(texts);
        visit = new VisitViewModel(
                new VisitViewModel.Keeping(
                        workstation.drafts(),
                        workstation.finishVisit(),
                        workstation.photoRetention(),
                        workstation.visitsAside(),
                        audit),
                room.background(),
                room.clock());
        var used = new FormsOfToday(workstation.daybook(), room.clock());
        workstation.standIns().arrived(session.person());
        this.entrance = entrance;
        permit = workstation.standIns().permit(room.profile().rules().permits(), session.person());
        gate = new Gate(permit, this::refused);
        online = online();
        steps = new VisitSteps(
                room,
                glass,
                visit,
                used,
                new VisitSteps.Staff(session.person(), audit, second(), online, this::putAside));
        queue = new QueueDesk(
                room, workstation, new QueueDesk.Officer(session.person(), audit, permit), this::called, this::goHome);
        slips = new SlipDesk(room, workstation, audit, permit, this::counterName, this::goHome);
        aside = new AsideDesk(
                room,
                workstation.visitsAside(),
                slips.aside(),
                audit,
                new AsideDesk.Ways(this::resumeAside, this::beginAnew, this::putAside, this::goOn, this::goHome));
        guide = new GuideDesk(room, workstation, slips, answers -> begin(answers, Optional.empty()), this::goHome);
        shell.atEveryStep(putAsideDeed());
        ticket = new TicketViewModel(
                new TicketViewModel.Issuing(
                        workstation.queue(), room.site().id(), room.profile().seriesAt(room.site())),
                slips.tickets(),
                room.background(),
                this::taken,
                this::goHome);
        ticketView = new TicketView(ticket, texts);
        var sitting = new OfficeDesk.Sitting(session, permit, entrance.signIn().people(), entrance.waiting());
        var leaves = new OfficeDesk.Leaving(this::goCarryOut, this::goEnding, this::goDayReport);
        office = new OfficeDesk(room, workstation, sitting, this::goHome, leaves);
        trialsView = new TrialsView(office.trials(), texts, this::goComputerCheck, this::goHome);
        leaving = new LeavingDesk(room, workstation, sitting, entrance);
        roster = new RosterDesk(
                room,
                workstation,
                new RosterDesk.Staff(session, entrance.signIn().people(), entrance.card()),
                new RosterDesk.Ways(this::go, this::goHome));
        home = new HomeDesk(
                room,
                workstation,
                new HomeDesk.Neighbours(office, roster, slips, entrance.faults()),
                new HomeWays(homeWays(), visit::resume, permit));
        endedView = new EndedView(texts, this::afterVisit, this::goHome);
        notSavedView = new NotSavedView(texts, visit::retry);
        manual = new ManualViewModel(
                room.manual(),
                new QuestionAsked(workstation.dayRecords(), session.person().id()),
                room.background());
        shell.beside(Optional.of(new ManualPane(manual, texts)));
        visit.stateProperty().subscribe(this::show);
    }

    private Map<HomeDeed, Runnable> homeWays() {
        Map<HomeDeed, Runnable> ways = new EnumMap<>(HomeDeed.class);
        ways.put(HomeDeed.NEXT, this::nextVisitor);
        ways.put(HomeDeed.QUEUE, this::goQueue);
        ways.put(HomeDeed.GUIDE, this::goGuide);
        ways.put(HomeDeed.ASIDE, this::goAside);
        ways.put(HomeDeed.PAPERS, this::goPapers);
        ways.put(HomeDeed.WRITTEN, this::goRecords);
        ways.put(HomeDeed.CLOSING, this::goClosing);
        ways.put(HomeDeed.MENU, this::goMenu);
        ways.put(HomeDeed.SENDING, this::goSending);
        ways.put(HomeDeed.ACCEPTED, this::goAccepted);
        ways.put(HomeDeed.REPORT, this::goDayReport);
        return ways;
    }

    /** Shows the home screen. */
    void goHome() {
        visit.dismiss();
        expect(Optional.empty(), Optional.empty());
        nobody();
        put(home.view(), Place.HOME);
        home.model().tick();
    }

    /** Shows the home screen of a kind, for who shows them all. */
    void goHome(HomeKind kind) {
        go(home.view(kind));
    }

    /** Shows where the next visitor takes a number. */
    void nextVisitor() {
        gate.through(Act.RECEIVE, () -> {
            visit.dismiss();
            expect(Optional.empty(), Optional.empty());
            nobody();
            ticket.begin();
            put(ticketView, Place.TICKET);
        });
    }

    /** Shows the queue. */
    void goQueue() {
        gate.through(Act.CALL, () -> {
            visit.dismiss();
            nobody();
            put(queue.view(), Place.QUEUE);
            queue.model().tick();
        });
    }

    /** With what the next reception begins, and whose visitor that is. */
    private void expect(Optional<Answers> answers, Optional<AsideCase> whose) {
        expected = answers;
        comingBack = whose;
    }

    /** Somebody sits down whose answers are known already: a number is printed at once where it is known for what. */
    private void begin(Answers answers, Optional<AsideCase> whose) {
        nextVisitor();
        expect(Optional.of(answers), whose);
        answers.procedure()
                .flatMap(procedure -> room.profile().series(procedure.series()))
                .ifPresent(ticket::issue);
    }

    /** Shows the guide before the reception. */
    void goGuide() {
        gate.through(Act.RECEIVE, () -> {
            nobody();
            put(guide.view(), Place.GUIDE);
        });
    }

    /** Shows the cases that were put aside. */
    void goAside() {
        gate.through(Act.RECEIVE, () -> {
            nobody();
            put(aside.view(), Place.ASIDE);
        });
    }

    private void resumeAside(AsideCase put) {
        expect(Optional.of(put.kept().answers(room.profile())), Optional.empty());
        visit.resume(put.visit());
    }

    private void beginAnew(AsideCase put) {
        begin(put.kept().answers(room.profile()), Optional.of(put));
    }

    private Button putAsideDeed() {
        return Deed.other("rail-aside", room.texts().get("aside.stepDeed"), Shortcut.ASIDE, this::askAside);
    }

    /** Asks why the visit in hand is put aside. */
    void askAside() {
        if (visit.stateProperty().get() instanceof VisitState.Serving serving) {
            if (serving.stage() == Stage.RECEPTION) {
                expected = Optional.of(steps.reception().answers());
            }
            put(aside.puttingView(), Place.ASIDE);
        }
    }

    private void putAside(AsideReason why) {
        Kept answered = expected.map(Kept::of).orElseGet(() -> Kept.of(Answers.none()));
        visit.putAside(why, answered);
    }

    /** Goes on with the visit in hand after all. */
    private void goOn() {
        if (visit.stateProperty().get() instanceof VisitState.Serving serving) {
            serve(serving.stage(), serving.ticket());
        }
    }

    /** As it stands on a slip: where the visitor sits, and which computer has the case. */
    private String counterName() {
        return queue.model().stateProperty().get().window().name() + "　"
                + workstation.name().station();
    }

    /** Somebody took a number here and begins at once. */
    private void taken(Ticket ticket) {
        fromQueue = false;
        comingBack.ifPresent(this::isBack);
        comingBack = Optional.empty();
        visit.begin(ticket);
        queue.sitsDown(ticket);
    }

    /** Somebody was called and sits here. */
    private void called(Ticket ticket) {
        fromQueue = true;
        visit.begin(ticket);
    }

    private void isBack(AsideCase put) {
        room.background()
                .run(
                        () -> workstation.visitsAside().cases().back(put.visit()),
                        done -> {},
                        error -> LOG.error("It was not noted that a visitor is back", error));
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
        gate.through(Act.OPEN_COUNTER, () -> {
            slips.machine().begin();
            go(slips.machineView());
        });
    }

    /** Shows the papers that the day leaves. */
    void goPapers() {
        gate.through(Act.HAND_IN_PAPERS, () -> go(office.papersView()));
    }

    /** Shows the records of the day. */
    void goRecords() {
        gate.through(Act.KEEP_RECORDS, () -> go(office.recordsView()));
    }

    /** Shows what else can be done here, by whoever it is right now. */
    void goMenu() {
        go(new MenuView(ways(), room.texts(), this::goHome));
    }

    /** The office's other screens. */
    List<Way> ways() {
        return List.of(
                Way.open("month", () -> go(office.monthView())),
                Way.only(permit, Act.VIEW_REPORTS, "dayReport", this::goDayReport),
                Way.only(permit, Act.OPEN_COUNTER, "machine", this::goMachine),
                Way.only(permit, Act.OPEN_COUNTER, "computer", this::goComputer),
                Way.open("accepted", this::goFromCity),
                Way.only(permit, Act.VIEW_AUDIT, "inspection", this::goInspection),
                Way.only(permit, Act.PEOPLE, "people", this::goPeople),
                Way.only(permit, Act.PEOPLE, "roster", this::goRoster),
                Way.open("loans", () -> go(roster.loansView())),
                Way.open("roles", () -> go(office.rolesView())));
    }

    /** Shows what comes back from the city: what it says of the deliveries to whoever may see it, to others what it has published. */
    private void goFromCity() {
        if (permit.may(Act.VIEW_REPORTS)) {
            goAccepted();
        } else {
            goPublished();
        }
    }

    /** Shows what the city has published here, and the proposals to it. */
    void goPublished() {
        go(office.publishedView(permit.may(Act.VIEW_REPORTS) ? this::goAccepted : this::goMenu));
    }

    private SecondViewModel second() {
        return new SecondViewModel(
                new SecondLook(entrance.signIn(), permit.permits(), workstation.audit(), room.clock()),
                new SecondFacts(room.profile(), visit::visit)::now,
                entrance.card(),
                room.background(),
                confirmation -> {
                    online.ifPresent(OnlineViewModel::settled);
                    visit.confirmed(confirmation);
                });
    }

    private Optional<OnlineViewModel> online() {
        int minutes = room.profile().rules().fourEyes().onlineMinutes();
        if (minutes == 0) {
            return Optional.empty();
        }
        return Optional.of(new OnlineViewModel(
                new OnlineLook(
                        workstation.reviews(),
                        permit.permits(),
                        workstation.audit(),
                        session.person().id(),
                        minutes),
                new OnlineFacts(session.stationKey(), visit::visit)::now,
                room.background(),
                visit::confirmed,
                room.clock()));
    }

    /** The gate of the second person at the city's console, where the city allows it. */
    Optional<OnlineViewModel> onlineReview() {
        return online;
    }

    /** Leaves the visit as a draft, until somebody is there who goes on with it. */
    void putAside() {
        visit.putAside();
        queue.visitEnded();
        goHome();
    }

    /** Shows which records are on their way to the city, and why they are not there. */
    void goSending() {
        go(office.sendingView());
    }

    /** Shows how records are carried to the city on a medium. */
    void goCarryOut() {
        gate.through(Act.EXPORT, () -> {
            nobody();
            put(leaving.carryOut(this::goSending), Place.CARRY_OUT);
        });
    }

    /** Shows the end of the contract: hand-over and full erasure. */
    void goEnding() {
        gate.through(Act.END_CONTRACT, () -> {
            nobody();
            put(
                    leaving.ending(new EndingView.Ways(this::goSending, this::goSending, this::goClosing)),
                    Place.END_OF_CONTRACT);
        });
    }

    /** Shows closing. */
    void goClosing() {
        gate.through(Act.CLOSE_DAY, () -> {
            nobody();
            put(office.closingView(), Place.CLOSING);
        });
    }

    /** Shows the daily report. */
    void goDayReport() {
        gate.through(Act.VIEW_REPORTS, () -> go(office.dayReportView()));
    }

    /** Shows what the city says of the days that were delivered. */
    void goAccepted() {
        gate.through(Act.VIEW_REPORTS, () -> go(office.acceptedView(this::goPublished)));
    }

    /** Shows the check at opening: its first half, in which the devices are tried. */
    void goComputer() {
        gate.through(Act.OPEN_COUNTER, () -> at(Place.OPENING, trialsView));
    }

    /** Shows the second half of the check at opening. */
    void goComputerCheck() {
        gate.through(Act.OPEN_COUNTER, () -> at(Place.OPENING, office.computerView()));
    }

    /** Shows the trail to whoever inspects it. */
    void goInspection() {
        gate.through(Act.VIEW_AUDIT, () -> go(office.inspectionView()));
    }

    /** Shows the shift table. */
    void goRoster() {
        gate.through(Act.PEOPLE, () -> go(roster.rosterView()));
    }

    /** Shows what the city has to hear of changes of the staff. */
    void goChanges() {
        gate.through(Act.PEOPLE, () -> go(roster.changesView()));
    }

    /** Shows the list of people, to whoever may change it. */
    void goPeople() {
        gate.through(Act.PEOPLE, () -> office.people(entrance.signIn()).ifPresent(this::go));
    }

    /** Shows a screen on which nobody is served. */
    void go(StepView view) {
        at(Place.HOME, view);
    }

    private void at(Place place, StepView view) {
        nobody();
        put(view, place);
    }

    private void put(StepView view, Place place) {
        manual.at(place);
        shell.show(view);
    }

    private Optional<UUID> openCase() {
        return visit.visit().map(Visit::id);
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
            case VisitState.Aside put -> {
                queue.visitEnded();
                expect(Optional.empty(), Optional.empty());
                shell.header().visitor(Optional.empty());
                aside.hand(put.put(), endedView::tell);
                shell.rail().show(List.of());
                shell.show(endedView);
            }
            case VisitState.Left left -> {
                queue.visitEnded();
                end(Notice.of(room.texts(), Tone.READY, "visit.left", left.ticket()));
            }
        }
    }

    private void serve(Stage stage, String number) {
        Optional<Act> act = StageActs.of(stage);
        if (act.isPresent() && !permit.may(act.get())) {
            handOn(stage, act.get());
            return;
        }
        if (act.isPresent()) {
            visit.visit().ifPresent(open -> open.handledBy(session.person().id()));
        }
        shell.header().visitor(Optional.of(number));
        boolean express = visit.visit()
                .flatMap(Visit::reception)
                .flatMap(Reception::express)
                .isPresent();
        shell.rail().show(rail.at(stage, express));
        manual.at(Place.valueOf(stage.name()));
        StepView step = steps.of(stage);
        if (stage == Stage.RECEPTION) {
            visit.visit().map(open -> open.ticket()).map(Ticket::purpose).ifPresent(this::receive);
        }
        // A step that saves something and goes on would begin anew.
        if (!shell.shown().equals(Optional.of(step))) {
            shell.show(step);
        }
    }

    /** Says whose deed it is; the screen of an open visit stays. */
    private void refused(Act act) {
        note("act.refused", act.name());
        if (openCase().isEmpty()) {
            end(Notice.of(
                    Tone.PERSON,
                    room.texts().get("role.refused", room.texts().get(act.messageKey())),
                    room.texts().get("role.refused.todo", new RoleNames(room.texts()).of(permit.holders(act)))));
        }
    }

    private void receive(String series) {
        expected.ifPresentOrElse(
                steps.reception()::begin, () -> steps.reception().begin(series));
        expected = Optional.empty();
    }

    /** The next step is somebody else's: the visit waits as a draft. */
    private void handOn(Stage stage, Act act) {
        note("act.refused", act.name());
        visit.putAside();
        queue.visitEnded();
        shell.header().visitor(Optional.empty());
        end(Notice.of(
                Tone.PERSON,
                room.texts().get("home.handOn", room.texts().get("visit.stage." + stage)),
                room.texts().get("home.handOn.todo", new RoleNames(room.texts()).of(permit.holders(act)))));
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

    Viewfinder finder() {
        return finder;
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
        return home.model();
    }

    GuideDesk guide() {
        return guide;
    }

    AsideDesk aside() {
        return aside;
    }

    Workstation workstation() {
        return workstation;
    }

    Session session() {
        return session;
    }

    ManualViewModel manual() {
        return manual;
    }

    @Override
    public void close() {
        shell.beside(Optional.empty());
        visit.putAside();
        try {
            workstation.audit().record(session.person().id(), "desk.signedOut", "");
        } finally {
            workstation.close();
            session.close();
        }
    }
}
