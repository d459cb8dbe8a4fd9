package dev.madoguchi.app.workstation;

import dev.madoguchi.app.home.HomeDeed;
import dev.madoguchi.app.home.HomeKind;
import dev.madoguchi.app.home.HomeViewModel;
import dev.madoguchi.app.home.HomeWays;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.manual.Article.Place;
import dev.madoguchi.manual.ManualPane;
import dev.madoguchi.manual.ManualViewModel;
import dev.madoguchi.manual.QuestionAsked;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.HandingPrinter;
import dev.madoguchi.paper.Noted;
import dev.madoguchi.queue.desk.QueueViewModel;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import dev.madoguchi.staff.Session;
import dev.madoguchi.ui.BetweenFrames;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.Viewfinder;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitViewModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.util.Subscription;

/** Where one person works who has signed in: how its parts hang together, and its home. On the JavaFX thread. */
final class Desk implements AutoCloseable {
    private final Shell shell;
    private final Session session;
    private final Workstation workstation;
    private final VisitViewModel visit;
    private final ManualViewModel manual;
    private final DeskScreen screen;
    private final Post post;
    private final SlipDesk slips;
    private final Arrivals arrivals;
    private final SecondDesk second;
    private final VisitCourse course;
    private final OfficeWays ways;
    private final HomeDesk home;
    private final Viewfinder finder;
    private final ManualPane beside;
    private Subscription making = Subscription.EMPTY;

    Desk(Room counter, Shell shell, Session session, Workstation workstation, VisitSteps.Glass glass, Entrance entrance)
            throws FontsMissingException {
        this.shell = shell;
        this.session = session;
        this.workstation = workstation;
        finder = glass.finder();
        Audit audit = new Audit(workstation.audit(), session.person().id());
        Room room = counter.printingOn(new HandingPrinter(
                counter.documents(),
                new Noted(new PrintNotes(audit, counter.texts(), this::openCase, counter.clock()))));
        visit = new VisitViewModel(workstation.keeping(audit), room.background(), room.clock());
        workstation.staff().standIns().arrived(session.person());
        Permit permit =
                workstation.staff().standIns().permit(room.profile().rules().permits(), session.person());
        manual = new ManualViewModel(
                room.manual(),
                new QuestionAsked(
                        workstation.books().dayRecords(), session.person().id()),
                room.background());
        screen = new DeskScreen(shell, manual, new EndedView(room.texts(), this::afterVisit, this::goHome));
        var sitting = new OfficeDesk.Sitting(session, permit, entrance.signIn().people(), entrance.waiting());
        post = new Post(room, workstation, sitting, new Gate(permit, this::refused), screen);
        slips = new SlipDesk(room, workstation, audit, permit, this::counterName, this::goHome);
        arrivals = new Arrivals(post, visit, slips, this::goHome);
        second = new SecondDesk(post, visit, entrance);
        course = new VisitCourse(post, visit, new VisitCourse.Around(arrivals, slips, second, glass), this::goHome);
        ways = new OfficeWays(post, entrance, slips, this::goHome);
        home = new HomeDesk(
                room,
                workstation,
                new HomeDesk.Neighbours(ways.office(), ways.roster(), slips, arrivals.hours(), entrance.faults()),
                new HomeWays(homeWays(), visit::resume, permit));
        shell.atEveryStep(course.putAsideDeed());
        beside = new ManualPane(manual, room.texts());
        shell.beside(Optional.of(beside));
        visit.stateProperty().subscribe(course::show);
    }

    private Map<HomeDeed, Runnable> homeWays() {
        Map<HomeDeed, Runnable> to = new EnumMap<>(HomeDeed.class);
        to.put(HomeDeed.NEXT, arrivals::nextVisitor);
        to.put(HomeDeed.QUEUE, arrivals::goQueue);
        to.put(HomeDeed.GUIDE, arrivals::goGuide);
        to.put(HomeDeed.ASIDE, course::goAside);
        to.put(HomeDeed.PAPERS, ways::goPapers);
        to.put(HomeDeed.WRITTEN, ways::goRecords);
        to.put(HomeDeed.CLOSING, ways::goClosing);
        to.put(HomeDeed.MENU, ways::goMenu);
        to.put(HomeDeed.SENDING, ways::goSending);
        to.put(HomeDeed.ACCEPTED, ways::goAccepted);
        to.put(HomeDeed.REPORT, ways::goDayReport);
        return to;
    }

    /** Makes and dresses the screens that nobody has seen yet, one deed between any two frames: what a key opens later is there. */
    void makeScreens() {
        Stream<Runnable> screens = Stream.of(ways.firstScreens(), arrivals.screens(), course.screens(), ways.screens())
                .flatMap(List::stream)
                .flatMap(screen -> Stream.<Runnable>of(
                        screen::get, () -> shell.style(screen.get()), () -> shell.ready(screen.get())));
        making = BetweenFrames.each(
                Stream.concat(screens, Stream.of(() -> shell.ready(beside))).toList(), shell::isQuiet);
    }

    /** Shows the home screen. */
    void goHome() {
        visit.dismiss();
        arrivals.expect(Optional.empty(), Optional.empty());
        screen.at(Place.HOME, home.view());
        home.model().tick();
    }

    /** Shows the home screen of a kind, for who shows them all. */
    void goHome(HomeKind kind) {
        go(home.view(kind));
    }

    /** Shows a screen on which nobody is served. */
    void go(StepView view) {
        screen.go(view);
    }

    private void afterVisit() {
        arrivals.afterVisit();
    }

    /** As it stands on a slip: where the visitor sits, and which computer has the case. */
    private String counterName() {
        return arrivals.queue().model().stateProperty().get().window().name() + "　"
                + workstation.name().station();
    }

    private Optional<UUID> openCase() {
        return visit.visit().map(Visit::id);
    }

    /** Says whose deed it is; the screen of an open visit stays. */
    private void refused(Act act) {
        note("act.refused", act.name());
        if (openCase().isEmpty()) {
            Texts texts = post.room().texts();
            screen.end(Notice.of(
                    Tone.PERSON,
                    texts.get("role.refused", texts.get(act.messageKey())),
                    texts.get("role.refused.todo", post.whoMay(act))));
        }
    }

    /** Writes into the trail what the person at this desk did with the desk itself. */
    void note(String deed, String subject) {
        post.note(deed, subject);
    }

    VisitViewModel visit() {
        return visit;
    }

    Viewfinder finder() {
        return finder;
    }

    /** The visit in hand. */
    VisitCourse course() {
        return course;
    }

    VisitSteps steps() {
        return course.steps();
    }

    /** How visitors come here. */
    Arrivals arrivals() {
        return arrivals;
    }

    QueueViewModel queue() {
        return arrivals.queue().model();
    }

    SlipDesk slips() {
        return slips;
    }

    /** The ways to the screens on which nobody is served. */
    OfficeWays ways() {
        return ways;
    }

    OfficeDesk office() {
        return ways.office();
    }

    HomeViewModel home() {
        return home.model();
    }

    Workstation workstation() {
        return workstation;
    }

    Session session() {
        return session;
    }

    /** Whoever sits here leaves: an open visit stays as a draft. What works behind the screens is to be closed after it. */
    void leave() {
        making.unsubscribe();
        home.model().leave();
        shell.beside(Optional.empty());
        visit.putAside();
    }

    /** Closes what works behind the screens, once they were left; slow, and on any thread but JavaFX's. */
    @Override
    public void close() {
        try {
            workstation.audit().record(session.person().id(), "desk.signedOut", "");
        } finally {
            workstation.close();
            session.close();
        }
    }
}
