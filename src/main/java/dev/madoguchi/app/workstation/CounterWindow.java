package dev.madoguchi.app.workstation;

import dev.madoguchi.app.doctor.UsualChecks;
import dev.madoguchi.app.fault.FaultCover;
import dev.madoguchi.app.fault.FaultViewModel;
import dev.madoguchi.app.fault.SupportFiles;
import dev.madoguchi.app.station.StationErasing;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.app.station.WaitingRoomSettings;
import dev.madoguchi.app.waiting.WaitingRoom;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.ending.ErasingView;
import dev.madoguchi.ending.ReportFolder;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.staff.LockViewModel;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.staff.SignInOutcome;
import dev.madoguchi.staff.SignInViewModel;
import dev.madoguchi.staff.TakeOver;
import dev.madoguchi.ui.AfterFrame;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.FaultCode;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.Mark;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Shortcut;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workstation's window: nobody, or one person at their desk. Built, shown and closed on the JavaFX thread. */
public final class CounterWindow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CounterWindow.class);

    private final Room room;
    private final Shell shell;
    private final DeskLock lock;
    private final CounterOpening opening;
    private final DeviceBoard board = new DeviceBoard();
    private final WatchedDevices devices;
    private final FaultCover faults;
    private final VisitorSide visitor;
    private final SignInScreens signIn;
    private final Departures departures = new Departures();
    private final Occupancy occupancy = new Occupancy(departures);
    private final Seating seating;
    private WaitingRoomSettings waiting = WaitingRoomSettings.none();
    private Subscription atFirstFrame = Subscription.EMPTY;

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
        opening = new CounterOpening(room, home, people, profile, departures);
        Header header = new Header(room.texts(), room.clock(), this::handOver);
        header.place(room.profile().name(), room.site().name());
        shell = new Shell(room.texts(), header, board);
        signIn = new SignInScreens(room, shell, people, new SignInScreens.Ways(this::signedIn, this::passwordChanged));
        devices = new WatchedDevices(room, home, board, signIn.model()::card);
        var outcomes = new DeskLock.Ways(this::takeOver, this::leaveDesk);
        faults = new FaultCover(
                shell,
                new SupportFiles(home, this::devicesNow, UsualChecks.all(), room.clock()),
                room.background(),
                room.texts(),
                new FaultCover.Case(occupancy::writeDown, occupancy::putAside));
        lock = new DeskLock(
                room,
                new DeskLock.Screen(faults.root(), shell, frame),
                people,
                signIn.model().cardProperty(),
                outcomes,
                System::nanoTime);
        header.locking(() -> lock.lock(DeskLock.Cause.KEY));
        lock.scene().getAccelerators().put(Shortcut.SUPPORT.combination(), this::support);
        StationSettings settings = new StationSettings(home.settings());
        new KeptLook(settings, room.background()).wear(lock.scene());
        QuietCollection collection =
                new QuietCollection(() -> occupancy.openCase().isPresent(), lock::untouched);
        Pulse.everySecond(faults.root(), collection::tick);
        visitor = new VisitorSide(room, lock.scene(), settings);
        visitor.belongTo(shell, lock.lockedProperty());
        var fittings = new Seating.Fittings(shell, devices, visitor, lock, signIn);
        var card = signIn.model().cardProperty();
        seating = new Seating(
                room,
                opening,
                occupancy,
                fittings,
                () -> new Entrance(people, card, board::faults, waiting, this::erase));
    }

    /** Has the sign-in lead to practice as well, for people who may not work here yet. */
    public void practising(Runnable practise) {
        signIn.practising(practise);
    }

    /** What is done when a counter is open, while whoever signs in waits anyway. */
    public void settleBy(Runnable deed) {
        opening.settleBy(deed);
    }

    /** Begins: somebody may sign in; the devices are watched, and the visitor's screen is seen, from the next frame on. */
    public void open() {
        opening.resume();
        leaveDesk();
        atFirstFrame = AfterFrame.then(() -> {
            devices.start();
            visitor.open();
        });
    }

    /** The window's content. */
    public Scene scene() {
        return lock.scene();
    }

    /** Whoever is at the desk goes: an open visit stays as a draft, everything is hidden. */
    public void leaveDesk() {
        seating.leave();
    }

    private void handOver() {
        seating.handOver();
    }

    private void takeOver(Session session, TakeOver why) {
        seating.takeOver(session, why);
    }

    private void signedIn(SignInOutcome.SignedIn in) {
        seating.signedIn(in);
    }

    private void passwordChanged(Session session) {
        seating.passwordChanged(session);
    }

    /** Nobody is at the desk any more, no device is watched, and the station goes. */
    private void erase(ReportFolder folder) {
        leaveDesk();
        closeDevices();
        try {
            departures.over();
            shell.show(new ErasingView(
                    StationErasing.of(folder, room.clock(), step -> LOG.info("Erasing the station: {}", step)),
                    folder,
                    room.background(),
                    room.texts(),
                    () -> scene().getWindow().hide()));
        } catch (FontsMissingException e) {
            throw new IllegalStateException("the fonts were there when the desk was opened", e);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is erased under a counter that is still open", e);
        }
    }

    private void closeDevices() {
        atFirstFrame.unsubscribe();
        visitor.close();
        devices.close();
    }

    /** The screens of who is at the desk; empty before sign-in. */
    public ReadOnlyObjectProperty<Optional<CounterScreens>> screensProperty() {
        return occupancy.screensProperty();
    }

    /** Has a waiting room follow whether somebody works here. */
    public void serve(WaitingRoom waitingRoom) {
        waiting = waitingRoom.settings();
        occupancy.serve(waitingRoom);
    }

    /** Where a waiting room tells how its voice is; on any thread. */
    public Consumer<DeviceStatus> speaker() {
        return board.listener(DeviceKind.SPEAKER);
    }

    /** The sign-in, for who works it without fingers. */
    public SignInViewModel signIn() {
        return signIn.model();
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

    /** Ends with the desk closed: what comes after may take its folder away. */
    @Override
    public void close() {
        seating.clear();
        closeDevices();
        try {
            departures.over();
        } catch (IOException e) {
            LOG.error("The window is closed before its counter is", e);
        }
    }
}
