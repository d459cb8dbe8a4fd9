package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static dev.madoguchi.app.workstation.PracticeWindow.TEXTS;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.role.Act;
import dev.madoguchi.role.Role;
import dev.madoguchi.staff.SignInStep;
import dev.madoguchi.staff.TakeOver;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.Stage;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real desk is open to each role for exactly what the table of permissions says, act by act. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class ActsAtTheDeskTest {
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

    private final Hands hands = new Hands();
    private PracticeWindow desk;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, "yatsushiro.yaml");
        desk.hire(ROLES, WORD);
    }

    @AfterEach
    void close() {
        desk.close();
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
            desk.signIn(role.name(), WORD);

            Set<Act> open = EnumSet.noneOf(Act.class);
            home(open);
            menu(open);
            screens(open);
            visit(role, open);

            Set<Act> asked = EnumSet.copyOf(ON_SCREENS);
            List.of(AT_HOME.keySet(), IN_MENU.keySet(), IN_VISIT.keySet()).forEach(asked::addAll);
            asked.removeIf(act -> !desk.place().profile().rules().permits().allow(role, act));
            assertEquals(asked, open, role.name());
            if (!open.contains(Act.HAND_IN_PAPERS)) {
                saysWhoMayHandInPapers();
            }
            Toolkit.run(desk.window()::leaveDesk);
        }
    }

    @Test
    void letsOnlyWhoMayGoOnAtADeskThatSomebodyElseHasLocked() throws Exception {
        desk.signIn();
        CounterWindow window = desk.window();
        hands.keys(KeyCode.CONTROL, KeyCode.L);
        Watching.until(window.lockedProperty(), locked -> locked, LIMIT);
        hands.fire("#lock-other");
        desk.picture("screens", "lock-other");

        Toolkit.run(() -> {
            window.lock().because(TakeOver.GONE);
            window.lock().unlock("CLERK", WORD.toCharArray());
        });
        SignInStep refused =
                Watching.until(window.lock().stepProperty(), step -> !(step instanceof SignInStep.Checking), LIMIT);
        boolean still = Toolkit.call(() -> window.lockedProperty().get());
        Toolkit.run(() -> window.lock().unlock("SUPERVISOR", WORD.toCharArray()));

        assertInstanceOf(SignInStep.NotYours.class, refused);
        assertTrue(still);
        Watching.until(window.lockedProperty(), locked -> !locked, LIMIT);
    }

    /** By whatever way somebody comes to it: a key, the menu, a command of another screen. */
    private void saysWhoMayHandInPapers() {
        long before = refusals();
        Toolkit.run(desk.screens()::goPapers);
        hands.shown("#ended-notice-what");
        String what = hands.words("#ended-notice-what");
        String todo = hands.words("#ended-notice-todo");
        assertTrue(what.contains(TEXTS.get("role.act.HAND_IN_PAPERS")), what);
        assertTrue(todo.contains(TEXTS.get(Role.SUPERVISOR.messageKey())), todo);
        until(() -> refusals() == before + 1);
    }

    private void home(Set<Act> open) {
        CounterScreens screens = desk.screens();
        AT_HOME.forEach((act, way) -> {
            Toolkit.run(screens::goHome);
            Toolkit.run(() -> way.accept(screens));
            add(open, act, !hands.sees("#ended-notice-what"));
        });
    }

    private void menu(Set<Act> open) {
        toMenu();
        IN_MENU.forEach((act, button) -> add(open, act, hands.acts(button)));
    }

    private void screens(Set<Act> open) throws Exception {
        CounterScreens screens = desk.screens();
        Toolkit.run(screens::goHome);
        if (hands.sees("#home-sending")) {
            hands.fire("#home-sending");
            add(open, Act.EXPORT, hands.acts("#sending-export"));
            add(open, Act.END_CONTRACT, hands.acts("#sending-ending"));
        }
        toMenu();
        hands.fire("#menu-month");
        add(open, Act.ANNOUNCE, hands.acts("#month-kind"));
        add(open, Act.REPRINT, screens.openSlips().mayReprint());
        screens.workstation()
                .settings()
                .keepWindow(desk.place().site().windows().getFirst().id());
        Toolkit.run(screens::goQueue);
        add(open, Act.SETTINGS, hands.sees("#queue-window") && hands.acts("#queue-window"));
        Toolkit.run(screens::goHome);
    }

    private void visit(Role role, Set<Act> open) throws Exception {
        for (Map.Entry<Act, Stage> each : IN_VISIT.entrySet()) {
            UUID draft = desk.draftAt(each.getValue());
            long refusals = refusals();
            Toolkit.run(() -> desk.screens().resume(draft));
            until(() -> desk.serving(each.getValue()) || refusals() > refusals);
            add(open, each.getKey(), refusals() == refusals);
            Toolkit.run(desk.window()::leaveDesk); // the draft stays
            desk.signIn(role.name(), WORD);
        }
    }

    private long refusals() {
        return desk.workstation().audit().after(0, 1000).stream()
                .filter(row -> row.deed().equals("act.refused"))
                .count();
    }

    private static void add(Set<Act> open, Act act, boolean may) {
        if (may) {
            open.add(act);
        }
    }

    private void toMenu() {
        Toolkit.run(desk.screens()::goHome);
        hands.fire("#home-menu");
    }
}
