package dev.madoguchi.app.workstation;

import dev.madoguchi.app.doctor.UsualChecks;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.computer.Computer;
import dev.madoguchi.computer.ComputerProbe;
import dev.madoguchi.computer.Examination;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.ending.ErasingView;
import dev.madoguchi.ending.ReportFolder;
import dev.madoguchi.manual.Shelf;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.staff.LockViewModel;
import dev.madoguchi.staff.PasswordView;
import dev.madoguchi.staff.PasswordViewModel;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.staff.SignInOutcome;
import dev.madoguchi.staff.SignInView;
import dev.madoguchi.staff.SignInViewModel;
import dev.madoguchi.staff.StaffReader;
import dev.madoguchi.staff.TakeOver;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.FaultCode;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.Look;
import dev.madoguchi.ui.Looks;
import dev.madoguchi.ui.Mark;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.Viewfinder;
import dev.madoguchi.visit.Visit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workstation's window: nobody, or one person at their desk. Built, shown and closed on the JavaFX thread. */
public final class CounterWindow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CounterWindow.class);

    private final Room room;
    private final StationHome home;
    private final Supplier<Profile> profile;
    private final Shell shell;
    private final DeskLock lock;
    private final Optional<StaffCardRounds> staffCard;
    private final SignIn people;
    private final KeyAtSignIn keys;
    private final DeviceBoard board = new DeviceBoard();
    private final FaultCover faults;
    private final DeviceRounds rounds;
    private final Viewfinder finder;
    private final VisitorSide visitor;
    private final SignInViewModel signIn;
    private SignInView signInView;
    private final PasswordViewModel password;
    private final PasswordView passwordView;
    private final ReadOnlyObjectWrapper<Optional<CounterScreens>> screens =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private WaitingRoomSettings waiting = WaitingRoomSettings.none();
    private Optional<UUID> handedOver = Optional.empty();
    private @Nullable Desk desk;

    /** A window for practice, which says so over every screen. */
    static CounterWindow forPractice(Room room, StationHome home, SignIn people) {
        String mark = room.texts().get("practice.mark");
        return new CounterWindow(room, home, people, room::profile, screen -> Mark.over(screen, mark));
    }

    /**
     * A window whose counter works by what the city has published: whoever signs in works by what counts at that moment.
     *
     * @param home the workstation's folder, set up already
     * @param profile of this moment; slow
     */
    CounterWindow(Room room, StationHome home, SignIn people, Supplier<Profile> profile) {
        this(room, home, people, profile, UnaryOperator.identity());
    }

    private CounterWindow(
            Room room, StationHome home, SignIn people, Supplier<Profile> profile, UnaryOperator<Parent> frame) {
        this.room = room;
        this.home = home;
        this.profile = profile;
        this.people = people;
        keys = new KeyAtSignIn(home, people.people(), room.profile().rules().permits(), room.clock());
        WatchedCamera camera = new WatchedCamera(room.devices().cameras(), board.listener(DeviceKind.CAMERA));
        finder = new Viewfinder(camera);
        rounds = new DeviceRounds(room.devices(), camera, new ComputerProbe(examination(room, home)), board);
        signIn = new SignInViewModel(
                people, room.background(), new SignInViewModel.Ways(this::signedIn, this::changePassword));
        signInView = new SignInView(signIn, room.texts());
        password = new PasswordViewModel(
                people,
                room.background(),
                session -> signedIn(
                        session,
                        "password",
                        audit -> audit.record(new Touch(
                                AuditDeed.PASSWORD_CHANGED, session.person().id(), ""))));
        passwordView = new PasswordView(password, room.texts(), this::showSignIn);
        Header header = new Header(room.texts(), room.clock(), this::handOver);
        header.place(room.profile().name(), room.site().name());
        shell = new Shell(room.texts(), header, board);
        var outcomes = new DeskLock.Ways(this::takeOver, this::leaveDesk);
        faults = new FaultCover(
                shell,
                new SupportFiles(home, this::devicesNow, UsualChecks.all(), room.clock()),
                room.background(),
                room.texts(),
                new FaultCover.Case(this::writeDown, this::putAside));
        lock = new DeskLock(
                room,
                new DeskLock.Screen(faults.root(), shell, frame),
                people,
                signIn.cardProperty(),
                outcomes,
                System::nanoTime);
        header.locking(() -> lock.lock(DeskLock.Cause.KEY));
        lock.scene().getAccelerators().put(Shortcut.SUPPORT.combination(), this::support);
        StationSettings settings = new StationSettings(home.settings());
        new Looks(settings.look(), look -> keep(settings, look)).wear(lock.scene());
        visitor = new VisitorSide(room, lock.scene(), settings);
        visitor.belongTo(shell, lock.lockedProperty());
        byte[] ask = room.profile().rules().signIn().cardCommandBytes();
        staffCard = room.devices()
                .staffReader()
                .map(reader -> new StaffCardRounds(new StaffReader(reader, ask), signIn::card));
    }

    private void keep(StationSettings settings, Look look) {
        Callable<Look> keeping = () -> {
            settings.keepLook(look);
            return look;
        };
        room.background().run(keeping, kept -> {}, error -> LOG.warn("The look of the window was not kept", error));
    }

    private static Examination examination(Room room, StationHome home) {
        var rules = room.profile().rules();
        return new Examination(Computer.here(), rules.computer(), rules.cameras(), home.root());
    }

    /** Has the sign-in lead to practice as well, for people who may not work here yet. */
    public void practising(Runnable practise) {
        signInView = new SignInView(signIn, room.texts(), Optional.of(practise));
        if (desk == null) {
            shell.show(signInView);
        }
    }

    /** Begins: the devices are watched, and somebody may sign in. */
    public void open() {
        keys.resume();
        rounds.start();
        staffCard.ifPresent(StaffCardRounds::start);
        forgetWhatAnEarlierRunPrinted();
        visitor.open();
        leaveDesk();
    }

    private void forgetWhatAnEarlierRunPrinted() {
        room.background()
                .run(
                        room.documents()::clear,
                        left -> {
                            if (left.holds()) {
                                LOG.warn(
                                        "{} still keeps what an earlier run printed",
                                        room.documents().name());
                            }
                        },
                        error -> LOG.warn("The print system was not told to forget: {}", error.getMessage()));
    }

    /** The window's content. */
    public Scene scene() {
        return lock.scene();
    }

    /** Whoever is at the desk goes: an open visit stays as a draft, everything is hidden. */
    public void leaveDesk() {
        closeDesk();
        lock.forget();
        shell.header().nobody();
        shell.header().visitor(Optional.empty());
        shell.rail().show(List.of());
        showSignIn();
    }

    /** The same, and whoever signs in next goes on with the case that is open now. */
    private void handOver() {
        Optional<UUID> open = openCase();
        leaveDesk();
        handedOver = open;
    }

    /** A supervisor has opened a locked screen: the case stays where it is, and the trail knows. */
    private void takeOver(Session session, TakeOver why) {
        String from = desk == null ? "" : desk.session().person().id();
        Optional<UUID> open = openCase();
        leaveDesk();
        handedOver = open;
        String what = from + open.map(id -> " " + id).orElse("");
        signedIn(
                session,
                "takenOver",
                audit -> audit.record(new Touch(AuditDeed.DESK_TAKEN_OVER, what, "").because(why)));
    }

    private Optional<UUID> openCase() {
        return Optional.ofNullable(desk)
                .flatMap(sitting -> sitting.visit().visit())
                .map(Visit::id);
    }

    private void showSignIn() {
        signIn.begin();
        shell.show(signInView);
    }

    private void changePassword(String id, boolean must) {
        password.begin(id, must);
        shell.show(passwordView);
    }

    private void signedIn(SignInOutcome.SignedIn in) {
        String way = in.session().hangsOnCard() ? "card" : "password";
        signedIn(in.session(), in.missed() == 0 ? way : way + " missed " + in.missed(), audit -> {});
    }

    /** @param first what the trail has to know before anything else */
    private void signedIn(Session session, String how, Consumer<Audit> first) {
        room.background()
                .run(() -> opened(session, first), opened -> seat(opened, how), error -> notOpened(session, error));
    }

    /** A workstation, and the counter as it is today. */
    private record OpenedCounter(Session session, Workstation workstation, Room today) {}

    private OpenedCounter opened(Session signedIn, Consumer<Audit> first) throws Exception {
        Session session = keys.renewed(signedIn);
        boolean opened = false;
        try {
            OpenedCounter counter = openedUnder(session, first);
            opened = true;
            return counter;
        } finally {
            if (!opened) {
                session.close();
            }
        }
    }

    private OpenedCounter openedUnder(Session session, Consumer<Audit> first) throws Exception {
        Room today = room.by(profile.get(), room.manual());
        var counter = new Workstation.Counter(today.profile(), today.site(), room.city(), room.clock());
        Workstation workstation = Workstation.open(home, session.stationKey(), counter, board);
        boolean noted = false;
        try {
            noteRefused(workstation.audit());
            first.accept(new Audit(workstation.audit(), session.person().id()));
            Shelf manual = workstation.published().today().over(room.manual());
            OpenedCounter opened = new OpenedCounter(session, workstation, today.by(today.profile(), manual));
            noted = true;
            return opened;
        } finally {
            if (!noted) {
                workstation.close();
            }
        }
    }

    /** Nobody's key opened the trail while wrong passwords were typed: it hears of them now. */
    private void noteRefused(AuditTrail audit) throws IOException {
        Map<String, Integer> untold = people.untold();
        untold.forEach((id, times) -> audit.record(id, "desk.refusedBefore", Integer.toString(times)));
        people.told(untold);
    }

    private void seat(OpenedCounter opened, String how) {
        Session session = opened.session();
        Workstation workstation = opened.workstation();
        Room today = opened.today();
        try {
            var entrance = new Entrance(people, signIn.cardProperty(), board::faults, waiting, this::erase);
            Desk taken = new Desk(
                    today, shell, session, workstation, new VisitSteps.Glass(finder, visitor.screen()), entrance);
            desk = taken;
            screens.set(Optional.of(new CounterScreens(today, taken)));
            shell.header()
                    .person(
                            session.person().name(),
                            room.texts().get(session.person().role().messageKey()));
            visitor.mirror(taken, today);
            taken.goHome();
            taken.note("desk.signedIn", how);
            lock.watch(taken);
            handedOver.ifPresent(taken::takeUp);
            handedOver = Optional.empty();
            keepPeople(taken);
        } catch (FontsMissingException e) {
            workstation.close();
            notOpened(session, e);
        }
    }

    /** Mends a damaged list of people, and makes sure that the city could open this station one day. */
    private void keepPeople(Desk taken) {
        boolean damaged = people.people().damaged();
        if (damaged) {
            taken.note("people.restored", "");
        }
        Callable<Boolean> keep = () -> {
            if (damaged) {
                people.people().mend();
            }
            people.people()
                    .recoverable(
                            taken.session().stationKey(), taken.workstation().cityKey());
            return damaged;
        };
        room.background().run(keep, mended -> {}, error -> LOG.error("The list of people was not kept up", error));
    }

    private void notOpened(Session session, Exception error) {
        LOG.error("The workstation could not be opened", error);
        session.close();
        shell.show(new NotOpenedView(room.texts(), error, this::leaveDesk));
    }

    /** Nobody is at the desk any more, no device is watched, and the station goes. */
    private void erase(ReportFolder folder) {
        leaveDesk();
        closeDevices();
        try {
            shell.show(new ErasingView(
                    StationErasing.of(folder, room.clock(), step -> LOG.info("Erasing the station: {}", step)),
                    folder,
                    room.background(),
                    room.texts(),
                    () -> scene().getWindow().hide()));
        } catch (FontsMissingException e) {
            throw new IllegalStateException("the fonts were there when the desk was opened", e);
        }
    }

    private void closeDevices() {
        visitor.close();
        staffCard.ifPresent(StaffCardRounds::close);
        rounds.close();
    }

    private void closeDesk() {
        if (desk != null) {
            screens.set(Optional.empty());
            visitor.leave();
            desk.close();
            desk = null;
        }
    }

    /** The screens of who is at the desk; empty before sign-in. */
    public ReadOnlyObjectProperty<Optional<CounterScreens>> screensProperty() {
        return screens.getReadOnlyProperty();
    }

    /** Has a waiting room follow whether somebody works here. */
    public void serve(WaitingRoom waitingRoom) {
        waiting = waitingRoom.settings();
        screens.subscribe(now -> now.ifPresentOrElse(
                seated -> {
                    waitingRoom.open(
                            seated.workstation().queue(),
                            seated.ticketPapers(),
                            seated.workstation().ticketLanguages());
                    waitingRoom.tell(new CityNotices(seated.workstation().published())::now);
                },
                waitingRoom::shut));
    }

    /** Where a waiting room tells how its voice is; on any thread. */
    public Consumer<DeviceStatus> speaker() {
        return board.listener(DeviceKind.SPEAKER);
    }

    /** The sign-in, for who works it without fingers. */
    public SignInViewModel signIn() {
        return signIn;
    }

    /** Tells of a fault that nobody caught; the case at hand is kept. On the JavaFX thread. */
    public void fault(FaultCode code) {
        faults.tell(code);
    }

    private void support() {
        if (!lock.lockedProperty().get()) {
            faults.support();
        }
    }

    private SupportFiles.Devices devicesNow() {
        return new SupportFiles.Devices(Optional.of(room.devices().addresses()), board.faults());
    }

    /** What could not be written down before gets another chance. */
    private void writeDown() {
        Optional.ofNullable(desk).ifPresent(sitting -> sitting.visit().retry());
    }

    private void putAside() {
        Optional.ofNullable(desk).ifPresent(Desk::putAside);
    }

    /** What was told of faults, for who works it without fingers. */
    FaultViewModel faults() {
        return faults.model();
    }

    /** Whether the screen is locked: what the visitor can see has to be blank as long. */
    public ReadOnlyBooleanProperty lockedProperty() {
        return lock.lockedProperty();
    }

    /** The lock, for who works it without fingers. */
    public LockViewModel lock() {
        return lock.model();
    }

    /** What the visitor sees, and where. */
    public VisitorSide visitor() {
        return visitor;
    }

    @Override
    public void close() {
        closeDesk();
        closeDevices();
    }
}
