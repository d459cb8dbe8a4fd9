package dev.madoguchi.app.workstation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.StationConfig.DeviceAddresses;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Profiles;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.reception.CardDoubt;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.role.Role;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.SecondStep;
import dev.madoguchi.staff.Session;
import dev.madoguchi.staff.SignInStep;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What each role sees and may do at one desk, and the second person before anything goes back (001 §6(2)②イ). */
@SuppressWarnings("NullAway.Init")
class FourEyesVisitTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String WORD = "city hall words";

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final Texts texts = new Texts(Locale.JAPANESE);
    private final FxBackground background = new FxBackground();
    private Practice practice;
    private CounterWindow window;
    private CounterScreens screens;

    private static javafx.stage.Stage primary;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        primary = FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws Exception {
        Profile profile = Profiles.read(Path.of("sample-config", "yatsushiro.yaml"));
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
            for (Role role : List.of(Role.CITY_OFFICER, Role.PHOTOGRAPHER, Role.INSPECTOR)) {
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
    void handsNothingBackBeforeAnotherPersonHasConfirmed() throws Exception {
        signIn(Practice.ID, Practice.PASSWORD);
        UUID draft = draftOfADoubtfulCard();
        Toolkit.run(() -> screens.resume(draft));
        serving(Stage.CARD_CHECK);
        Toolkit.run(() -> {
            screens.cardCheck().goOn();
        });
        serving(Stage.REVIEW);
        picture("second-asked");
        assertEquals(Set.of(Practice.ID), visit().hands());

        Toolkit.run(() -> screens.second().confirm(Practice.ID, Practice.PASSWORD.toCharArray()));
        Watching.until(screens.second().stepProperty(), SecondStep.SamePerson.class::isInstance, LIMIT);
        picture("second-same-person");
        assertEquals(Stage.REVIEW, visit().stage());
        assertEquals(Stage.REVIEW, screens.workstation().drafts().resume(draft).stage());

        Toolkit.run(() -> screens.second().confirm("CITY_OFFICER", WORD.toCharArray()));
        serving(Stage.PAPER);
        assertEquals("CITY_OFFICER", visit().confirmation().orElseThrow().by());
        assertEquals(
                "CITY_OFFICER",
                screens.workstation()
                        .drafts()
                        .resume(draft)
                        .confirmation()
                        .orElseThrow()
                        .by());
        assertEquals(
                List.of(
                        Practice.ID + " case.opened",
                        "second case.refused",
                        "CITY_OFFICER case.confirmed",
                        Practice.ID + " case.secondNoted"),
                trail("case."));
        assertTrue(window.screensProperty().get().isPresent(), "whoever is at the desk stays signed in");
    }

    @Test
    void putsACaseAsideForWhomTheNextStepIsNot() throws Exception {
        signIn("PHOTOGRAPHER", WORD);
        UUID draft = draftAt(Stage.PHOTO);
        Toolkit.run(() -> screens.resume(draft));
        serving(Stage.PHOTO);
        UUID other = draftAt(Stage.IDENTITY);
        Toolkit.run(window::leaveDesk);
        signIn("PHOTOGRAPHER", WORD);
        Toolkit.run(() -> screens.resume(other));

        WaitForAsyncUtils.waitFor(30, SECONDS, () -> trail("act.").contains("PHOTOGRAPHER act.refused"));
        assertEquals(Optional.empty(), Toolkit.call(screens::visit));
        picture("home-handed-on");
        assertEquals(
                Stage.IDENTITY, screens.workstation().drafts().resume(other).stage());
    }

    @Test
    void showsAnInspectorWhatIsClosedAndWhoMay() throws Exception {
        signIn("INSPECTOR", WORD);
        WaitForAsyncUtils.waitForFxEvents();
        picture("home-inspector");

        for (String deed : List.of("next", "queue", "papers", "written", "closing")) {
            assertTrue(robot.lookup("#home-" + deed).tryQuery().isEmpty(), deed);
        }
        assertFalse(robot.lookup("#home-accepted").queryButton().isDisabled());
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        picture("menu-inspector");
        assertTrue(robot.lookup("#menu-people").queryButton().isDisabled());
        assertFalse(robot.lookup("#menu-roles").queryButton().isDisabled());
        robot.interact(() -> robot.lookup("#menu-roles").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        picture("roles");
        assertTrue(robot.lookup("#roles-stand-in").queryButton().isDisabled());
    }

    @Test
    void tellsTheTrailOnceOfWrongPasswordsThatNobodysKeyCouldNote() throws Exception {
        Toolkit.run(() -> window.signIn().signIn("INSPECTOR", "not the word".toCharArray()));
        Watching.until(window.signIn().stepProperty(), SignInStep.Refused.class::isInstance, LIMIT);

        signIn(Practice.ID, Practice.PASSWORD);
        List<String> first = trail("desk.refusedBefore");
        Toolkit.run(window::leaveDesk);
        signIn(Practice.ID, Practice.PASSWORD);

        assertEquals(List.of("INSPECTOR desk.refusedBefore"), first);
        assertEquals(first, trail("desk.refusedBefore"));
    }

    /** The last step before the second person's. */
    private UUID draftOfADoubtfulCard() throws Exception {
        Ticket ticket = new Ticket("city-hall", "C", LocalDate.now(CLOCK), 1, InventedVisit.NOON);
        try (Visit visit = new Visit(UUID.randomUUID(), ticket)) {
            visit.received(new Reception("certificate", Residency.RESIDENT, Route.AT_WINDOW, InventedVisit.NOON));
            visit.needConfirmation();
            while (visit.applicant().isEmpty()) {
                InventedVisit.step(visit);
            }
            visit.doubted(new CardDoubt(Why.RENEWAL_NOT_OPEN, Optional.empty()));
            screens.workstation().drafts().save(visit);
            return visit.id();
        }
    }

    private UUID draftAt(Stage stage) throws Exception {
        Ticket ticket = new Ticket(
                "city-hall", "A", LocalDate.now(CLOCK), List.of(Stage.values()).indexOf(stage) + 1, InventedVisit.NOON);
        try (Visit visit = new Visit(UUID.randomUUID(), ticket)) {
            visit.needConfirmation();
            while (visit.stage() != stage) {
                InventedVisit.step(visit);
            }
            screens.workstation().drafts().save(visit);
            return visit.id();
        }
    }

    private void signIn(String id, String password) {
        Toolkit.run(() -> window.signIn().signIn(id, password.toCharArray()));
        screens = Watching.until(window.screensProperty(), Optional::isPresent, LIMIT)
                .orElseThrow();
    }

    private Visit visit() {
        return Toolkit.call(screens::visit).orElseThrow();
    }

    private List<String> trail(String deeds) {
        return screens.workstation().audit().after(0, 1000).stream()
                .filter(row -> row.deed().startsWith(deeds))
                .map(row -> row.who() + " " + row.deed())
                .toList();
    }

    private void picture(String name) throws Exception {
        Path pictures = Files.createDirectories(Path.of("target", "screens"));
        WaitForAsyncUtils.waitForFxEvents();
        Toolkit.call(() -> {
            Screenshot.save(window.scene(), pictures.resolve(name + ".png"));
            return true;
        });
    }

    private void serving(Stage stage) {
        Watching.until(
                screens.visitProperty(),
                state -> state instanceof VisitState.Serving serving && serving.stage() == stage,
                LIMIT);
    }
}
