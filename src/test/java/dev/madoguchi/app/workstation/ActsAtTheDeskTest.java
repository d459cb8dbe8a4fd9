package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Role;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignInStep;
import dev.madoguchi.staff.TakeOver;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ui.FxBackground;
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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A real desk is open to each role for exactly what the table of permissions says, act by act. */
@SuppressWarnings("NullAway.Init")
class ActsAtTheDeskTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String WORD = "city hall words";

    /** Between them, each act is somebody's and is not somebody else's. */
    private static final List<Role> ROLES = List.of(Role.CLERK, Role.PHOTOGRAPHER, Role.CITY_OFFICER, Role.SUPERVISOR);

    /** The way that an act opens from home, by button or key. */
    private static final Map<Act, Consumer<CounterScreens>> AT_HOME = new EnumMap<>(Map.of(
            Act.RECEIVE, CounterScreens::nextVisitor,
            Act.CALL, CounterScreens::goQueue,
            Act.HAND_IN_PAPERS, CounterScreens::goPapers,
            Act.KEEP_RECORDS, CounterScreens::goRecords,
            Act.CLOSE_DAY, CounterScreens::goClosing));

    /** The button that an act opens in the menu. */
    private static final Map<Act, String> IN_MENU = new EnumMap<>(Map.of(
            Act.VIEW_REPORTS, "#menu-dayReport",
            Act.OPEN_COUNTER, "#menu-machine",
            Act.VIEW_AUDIT, "#menu-inspection",
            Act.PEOPLE, "#menu-people"));

    /** The step of a visit that an act opens. */
    private static final Map<Act, Stage> IN_VISIT =
            new EnumMap<>(Map.of(Act.READ_CARD, Stage.IDENTITY, Act.PHOTOGRAPH, Stage.PHOTO, Act.PRINT, Stage.PAPER));

    /** What a button on a screen that more people may see does, or the state of its model. */
    private static final Set<Act> ON_SCREENS =
            EnumSet.of(Act.EXPORT, Act.END_CONTRACT, Act.ANNOUNCE, Act.REPRINT, Act.SETTINGS);

    /** Asked where somebody else than who sits here says who they are, or of whom is away: tests of their own show these. */
    private static final Map<Act, String> ELSEWHERE = new EnumMap<>(Map.of(
            Act.SIGN_IN, "AdmissionTest",
            Act.CONFIRM_CASE, "SecondLookTest and FourEyesVisitTest",
            Act.STAND_IN, "StandInsTest",
            Act.SEE_ERASURE, "EndingUiTest",
            Act.WRITE_REPORT, "DayReportViewUiTest",
            Act.CONFIRM_REPORT, "DayReportViewUiTest"));

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private Profile profile;
    private Practice practice;
    private CounterWindow window;
    private CounterScreens screens;
    private int tickets;

    private static javafx.stage.Stage primary;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        primary = FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws Exception {
        profile = Profiles.read(Path.of("sample-config", "yatsushiro.yaml"));
        var place = new Practice.Place(folder, profile, profile.sites().getFirst(), DeviceAddresses.simulated());
        practice = Practice.open(place, texts, CLOCK);
        hire();
        window = Toolkit.call(() -> {
            CounterWindow made = practice.window(place, new SimulatedDocumentPrinter(), texts, background);
            primary.setScene(made.scene());
            primary.show();
            made.open();
            return made;
        });
    }

    private void hire() throws Exception {
        try (Session session = practice.people()
                .open(Practice.ID, Practice.PASSWORD.toCharArray())
                .orElseThrow()) {
            for (Role role : ROLES) {
                Person person = new Person(role.name(), "見本 " + role, role);
                practice.people().put(person, WORD.toCharArray(), session.stationKey());
            }
        }
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> {
            window.leaveDesk();
            window.close();
        });
        practice.close();
        background.close();
    }

    @Test
    void leavesNoActOut() {
        Set<Act> shown = EnumSet.of(Act.TAKE_OVER_DESK);
        List.of(AT_HOME.keySet(), IN_MENU.keySet(), IN_VISIT.keySet(), ON_SCREENS, ELSEWHERE.keySet())
                .forEach(shown::addAll);

        assertEquals(EnumSet.allOf(Act.class), shown);
    }

    @Test
    void opensToEachRoleWhatTheTableOfTheCityGivesIt() throws Exception {
        for (Role role : ROLES) {
            signIn(role.name(), WORD);

            Set<Act> open = EnumSet.noneOf(Act.class);
            home(open);
            menu(open);
            screens(open);
            visit(role, open);

            Set<Act> asked = EnumSet.copyOf(ON_SCREENS);
            List.of(AT_HOME.keySet(), IN_MENU.keySet(), IN_VISIT.keySet()).forEach(asked::addAll);
            asked.removeIf(act -> !profile.rules().permits().allow(role, act));
            assertEquals(asked, open, role.name());
            if (!open.contains(Act.HAND_IN_PAPERS)) {
                saysWhoMayHandInPapers();
            }
            Toolkit.run(window::leaveDesk);
        }
    }

    @Test
    void letsOnlyWhoMayGoOnAtADeskThatSomebodyElseHasLocked() throws Exception {
        signIn(Practice.ID, Practice.PASSWORD);
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitFor(30, SECONDS, () -> window.lockedProperty().get());
        fire("#lock-other");
        Path pictures = Files.createDirectories(Path.of("target", "screens"));
        Toolkit.call(() -> {
            Screenshot.save(window.scene(), pictures.resolve("lock-other.png"));
            return true;
        });

        Toolkit.run(() -> {
            window.lock().because(TakeOver.GONE);
            window.lock().unlock("CLERK", WORD.toCharArray());
        });
        SignInStep refused =
                Watching.until(window.lock().stepProperty(), step -> !(step instanceof SignInStep.Checking), LIMIT);
        boolean still = window.lockedProperty().get();
        Toolkit.run(() -> window.lock().unlock("SUPERVISOR", WORD.toCharArray()));

        assertInstanceOf(SignInStep.NotYours.class, refused);
        assertTrue(still);
        WaitForAsyncUtils.waitFor(30, SECONDS, () -> !window.lockedProperty().get());
    }

    /** By whatever way somebody comes to it: a key, the menu, a command of another screen. */
    private void saysWhoMayHandInPapers() throws Exception {
        long before = refusals();
        Toolkit.run(screens::goPapers);
        WaitForAsyncUtils.waitForFxEvents();

        String what = robot.lookup("#ended-notice-what").queryLabeled().getText();
        String todo = robot.lookup("#ended-notice-todo").queryLabeled().getText();
        assertTrue(what.contains(texts.get("role.act.HAND_IN_PAPERS")), what);
        assertTrue(todo.contains(texts.get(Role.SUPERVISOR.messageKey())), todo);
        WaitForAsyncUtils.waitFor(30, SECONDS, () -> refusals() == before + 1);
    }

    private void home(Set<Act> open) {
        AT_HOME.forEach((act, way) -> {
            Toolkit.run(screens::goHome);
            Toolkit.run(() -> way.accept(screens));
            WaitForAsyncUtils.waitForFxEvents();
            add(open, act, robot.lookup("#ended-notice-what").tryQuery().isEmpty());
        });
    }

    private void menu(Set<Act> open) {
        toMenu();
        IN_MENU.forEach((act, button) -> add(open, act, enabled(button)));
    }

    private void screens(Set<Act> open) throws Exception {
        Toolkit.run(screens::goHome);
        WaitForAsyncUtils.waitForFxEvents();
        if (robot.lookup("#home-sending").tryQuery().isPresent()) {
            fire("#home-sending");
            add(open, Act.EXPORT, enabled("#sending-export"));
            add(open, Act.END_CONTRACT, enabled("#sending-ending"));
        }
        toMenu();
        fire("#menu-month");
        add(open, Act.ANNOUNCE, enabled("#month-kind"));
        add(open, Act.REPRINT, screens.openSlips().mayReprint());
        screens.workstation()
                .settings()
                .keepWindow(profile.sites().getFirst().windows().getFirst().id());
        Toolkit.run(screens::goQueue);
        WaitForAsyncUtils.waitForFxEvents();
        boolean there = robot.lookup("#queue-window").tryQuery().isPresent();
        add(open, Act.SETTINGS, there && enabled("#queue-window"));
        Toolkit.run(screens::goHome);
    }

    private void visit(Role role, Set<Act> open) throws Exception {
        for (Map.Entry<Act, Stage> each : IN_VISIT.entrySet()) {
            UUID draft = draftAt(each.getValue());
            long refusals = refusals();
            Toolkit.run(() -> screens.resume(draft));
            WaitForAsyncUtils.waitFor(30, SECONDS, () -> serving(each.getValue()) || refusals() > refusals);
            WaitForAsyncUtils.waitForFxEvents();
            add(open, each.getKey(), refusals() == refusals);
            Toolkit.run(window::leaveDesk); // the draft stays
            signIn(role.name(), WORD);
        }
    }

    private boolean serving(Stage stage) {
        return screens.visitProperty().get() instanceof VisitState.Serving serving && serving.stage() == stage;
    }

    private long refusals() {
        return screens.workstation().audit().after(0, 1000).stream()
                .filter(row -> row.deed().equals("act.refused"))
                .count();
    }

    private UUID draftAt(Stage stage) throws Exception {
        var ticket = new Ticket("city-hall", "A", LocalDate.now(CLOCK), ++tickets, InventedVisit.NOON);
        try (Visit visit = new Visit(UUID.randomUUID(), ticket)) {
            while (visit.stage() != stage) {
                InventedVisit.step(visit);
            }
            screens.workstation().drafts().save(visit);
            return visit.id();
        }
    }

    private static void add(Set<Act> open, Act act, boolean may) {
        if (may) {
            open.add(act);
        }
    }

    private void toMenu() {
        Toolkit.run(screens::goHome);
        fire("#home-menu");
    }

    private void fire(String button) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup(button).queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean enabled(String node) {
        WaitForAsyncUtils.waitForFxEvents();
        return !robot.lookup(node).query().isDisabled();
    }

    private void signIn(String id, String password) {
        Toolkit.run(() -> window.signIn().signIn(id, password.toCharArray()));
        screens = Watching.until(window.screensProperty(), Optional::isPresent, LIMIT)
                .orElseThrow();
    }
}
