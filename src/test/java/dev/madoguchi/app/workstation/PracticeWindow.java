package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.SimulatedCounter;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.identity.IdentityStep;
import dev.madoguchi.identity.IdentityViewModel;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.role.Role;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import dev.madoguchi.visit.VisitState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxToolkit;

/** A practice counter in the window that TestFX shows, for tests that work there from the sign-in on. */
final class PracticeWindow implements AutoCloseable {
    static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    static final Duration LIMIT = Duration.ofSeconds(60);
    static final Texts TEXTS = new Texts(Locale.JAPANESE);

    private final Practice.Place place;
    private final Clock clock;
    private final Practice practice;
    private final FxBackground background = new FxBackground();
    private final SimulatedDocumentPrinter documents = new SimulatedDocumentPrinter();
    private final CounterWindow window;
    private int tickets;

    private PracticeWindow(Practice.Place place, Clock clock, Preparing before) throws Exception {
        this.place = place;
        this.clock = clock;
        practice = Practice.open(place, TEXTS, clock);
        before.prepare(practice);
        var stage = FxToolkit.registerPrimaryStage();
        window = Toolkit.call(() -> {
            CounterWindow made = practice.window(place, documents, TEXTS, background);
            stage.setScene(made.scene());
            stage.show();
            made.open();
            return made;
        });
    }

    /** At the first site of a municipality; what an earlier window left in the folder is still there. */
    static PracticeWindow open(Path folder, String profile) throws Exception {
        Profile read = Profiles.read(Path.of("sample-config", profile));
        return open(MadePractice.in(folder, read, read.sites().getFirst()), CLOCK);
    }

    static PracticeWindow open(Practice.Place place, Clock clock) throws Exception {
        return open(place, clock, practice -> {});
    }

    static PracticeWindow open(Practice.Place place, Clock clock, Preparing before) throws Exception {
        return new PracticeWindow(place, clock, before);
    }

    /** What is done at the counter before its window is opened. */
    @FunctionalInterface
    interface Preparing {
        void prepare(Practice practice) throws Exception;
    }

    /** Lets people work here whose id is the name of their role, each with this password. */
    void hire(List<Role> roles, String password) throws Exception {
        try (Session session = practice.people()
                .open(Practice.ID, Practice.PASSWORD.toCharArray())
                .orElseThrow()) {
            for (Role role : roles) {
                Person person = new Person(role.name(), "見本 " + role, role);
                practice.people().put(person, password.toCharArray(), session.stationKey());
            }
        }
    }

    void signIn() {
        signIn(Practice.ID, Practice.PASSWORD);
    }

    void signIn(String id, String password) {
        Toolkit.run(() -> window.signIn().signIn(id, password.toCharArray()));
        seated();
    }

    void signInByKeys(Hands hands) {
        signInByKeys(hands, Practice.ID, Practice.PASSWORD);
    }

    void signInByKeys(Hands hands, String id, String password) {
        hands.write("#staff-id", id);
        hands.write("#staff-password", password);
        hands.next();
        seated();
    }

    private void seated() {
        Watching.until(window.screensProperty(), Optional::isPresent, LIMIT);
        Toolkit.run(() -> {}); // what else is done in the same breath
    }

    /** Enters the PIN of the card on the reader, and waits until the four items are there to be confirmed. */
    IdentityViewModel enterPin() {
        IdentityViewModel identity = screens().identity();
        Watching.until(identity.stepProperty(), IdentityStep.Asking.class::isInstance, LIMIT);
        Toolkit.run(() -> identity.enter(PracticeVisitor.PIN.toCharArray(), false));
        Watching.until(identity.stepProperty(), IdentityStep.Confirming.class::isInstance, LIMIT);
        return identity;
    }

    void signOutByKey(Hands hands) {
        hands.type(KeyCode.F12);
        hands.shown("#staff-id");
    }

    /** A number of today that nobody had before. */
    Ticket ticket(String series) {
        return new Ticket(place.site().id(), series, LocalDate.now(clock), ++tickets, clock.instant());
    }

    /** Keeps a visit as the desk would when it is put aside, and closes it. */
    UUID kept(Visit visit) throws Exception {
        try (visit) {
            workstation().drafts().save(visit);
            return visit.id();
        }
    }

    /** An invented visitor's draft which stands before this step. */
    UUID draftAt(Stage stage) throws Exception {
        return draftAt(stage, new Visit(UUID.randomUUID(), ticket("A")));
    }

    UUID draftAt(Stage stage, Visit visit) throws Exception {
        while (visit.stage() != stage) {
            InventedVisit.step(visit);
        }
        return kept(visit);
    }

    /** Takes a draft up, and waits until its step is on the screen. */
    void resume(UUID draft, Stage stage) {
        Toolkit.run(() -> screens().resume(draft));
        at(stage);
    }

    /** Waits until this step of a visit is on the screen, of whoever is at the desk then. */
    void at(Stage stage) {
        CounterScreens screens = Watching.until(window.screensProperty(), Optional::isPresent, LIMIT)
                .orElseThrow();
        Watching.until(screens.visitProperty(), state -> serves(state, stage), LIMIT);
        Toolkit.run(() -> {}); // what else is done in the same breath
    }

    boolean serving(Stage stage) {
        return Toolkit.call(() -> window.screensProperty()
                .get()
                .filter(screens -> serves(screens.visitProperty().get(), stage))
                .isPresent());
    }

    private static boolean serves(VisitState state, Stage stage) {
        return state instanceof VisitState.Serving serving && serving.stage() == stage;
    }

    /** The screens of whoever is at the desk. */
    CounterScreens screens() {
        return screensNow().orElseThrow();
    }

    Optional<CounterScreens> screensNow() {
        return onScreen(() -> window.screensProperty().get());
    }

    Workstation workstation() {
        return screens().workstation();
    }

    VisitState state() {
        return onScreen(() -> screens().visitProperty().get());
    }

    Visit visit() {
        return onScreen(() -> screens().visit()).orElseThrow();
    }

    Clock clock() {
        return clock;
    }

    Practice practice() {
        return practice;
    }

    SimulatedCounter counter() {
        return practice.devices().simulated().orElseThrow();
    }

    SimulatedDocumentPrinter documents() {
        return documents;
    }

    CounterWindow window() {
        return window;
    }

    Practice.Place place() {
        return place;
    }

    /** Keeps what the window shows as {@code target/folder/name.png}, for whoever looks at it. */
    void picture(String folder, String name) throws Exception {
        Path file = Files.createDirectories(Path.of("target", folder)).resolve(name + ".png");
        Toolkit.call(() -> {
            Screenshot.save(window.scene(), file);
            return true;
        });
    }

    private static <T> T onScreen(Callable<T> look) {
        if (Platform.isFxApplicationThread()) {
            try {
                return look.call();
            } catch (Exception e) {
                throw new IllegalStateException("failed on the JavaFX thread", e);
            }
        }
        return Toolkit.call(look);
    }

    /** Nobody is at the desk any more, nothing on the screen asks anything, and the counter with its city goes. */
    @Override
    public void close() {
        Toolkit.run(() -> {
            window.leaveDesk();
            window.close();
        });
        background.close();
        practice.close();
    }
}
