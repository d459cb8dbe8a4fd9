package dev.madoguchi.app.workstation;

import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.staff.SignInView;
import dev.madoguchi.staff.SignInViewModel;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.ui.Viewfinder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workstation's window: nobody, or one person at their desk. Built, shown and closed on the JavaFX thread. */
public final class CounterWindow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CounterWindow.class);

    private final Room room;
    private final StationHome home;
    private final Shell shell;
    private final Scene scene;
    private final DeviceBoard board = new DeviceBoard();
    private final DeviceRounds rounds;
    private final Viewfinder finder;
    private final SignInViewModel signIn;
    private final SignInView signInView;
    private final ReadOnlyObjectWrapper<Optional<CounterScreens>> screens =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Desk desk;

    /**
     * @param home the workstation's folder, set up already
     */
    public CounterWindow(Room room, StationHome home, SignIn people) {
        this.room = room;
        this.home = home;
        WatchedCamera camera = new WatchedCamera(room.devices().cameras(), board.listener(DeviceKind.CAMERA));
        finder = new Viewfinder(camera);
        rounds = new DeviceRounds(room.devices(), camera, board);
        signIn = new SignInViewModel(people, room.background(), this::signedIn);
        signInView = new SignInView(signIn, room.texts());
        Header header = new Header(room.texts(), room.clock(), this::leaveDesk);
        header.place(room.profile().name(), room.site().name());
        shell = new Shell(room.texts(), header, board);
        scene = Theme.scene(shell.root());
    }

    /** Begins: the devices are watched, and somebody may sign in. */
    public void open() {
        rounds.start();
        forgetWhatAnEarlierRunPrinted();
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
        return scene;
    }

    /** Whoever is at the desk goes: an open visit stays as a draft, everything is hidden. */
    public void leaveDesk() {
        closeDesk();
        shell.header().nobody();
        shell.header().visitor(Optional.empty());
        shell.rail().show(List.of());
        signIn.begin();
        shell.show(signInView);
    }

    private void signedIn(Session session) {
        var counter = new Workstation.Counter(room.profile(), room.site(), room.city(), room.clock());
        room.background()
                .run(
                        () -> Workstation.open(home, session.stationKey(), counter, board.listener(DeviceKind.CITY)),
                        workstation -> seat(session, workstation),
                        error -> notOpened(session, error));
    }

    private void seat(Session session, Workstation workstation) {
        try {
            Desk taken = new Desk(room, shell, session, workstation, finder);
            desk = taken;
            screens.set(Optional.of(new CounterScreens(room, taken)));
            shell.header()
                    .person(
                            session.person().name(),
                            room.texts().get(session.person().role().messageKey()));
            taken.goHome();
        } catch (FontsMissingException e) {
            workstation.close();
            notOpened(session, e);
        }
    }

    private void notOpened(Session session, Exception error) {
        LOG.error("The workstation could not be opened", error);
        session.close();
        shell.show(new NotOpenedView(room.texts(), error, this::leaveDesk));
    }

    private void closeDesk() {
        if (desk != null) {
            screens.set(Optional.empty());
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
        screens.subscribe(now -> now.ifPresentOrElse(
                seated -> waitingRoom.open(seated.workstation().queue(), new VisitorPapers(room)::ticket),
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

    @Override
    public void close() {
        closeDesk();
        rounds.close();
    }
}
