package dev.madoguchi.app.workstation;

import static dev.madoguchi.app.workstation.PracticeWindow.LIMIT;
import static dev.madoguchi.ui.Hands.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.Route;
import dev.madoguchi.reception.CardDoubt;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.reception.Reception;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.role.Role;
import dev.madoguchi.staff.SecondStep;
import dev.madoguchi.staff.SignInStep;
import dev.madoguchi.ui.Hands;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.visit.Stage;
import dev.madoguchi.visit.Visit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What each role sees and may do at one desk, and the second person before anything goes back (001 §6(2)②イ). */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // The window is opened before each test.
class FourEyesVisitTest {
    private static final String WORD = "city hall words";
    private static final String PICTURES = "screens";

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();
    private PracticeWindow desk;

    @BeforeEach
    void open() throws Exception {
        desk = PracticeWindow.open(folder, "yatsushiro.yaml");
        desk.hire(List.of(Role.CITY_OFFICER, Role.PHOTOGRAPHER, Role.INSPECTOR), WORD);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void handsNothingBackBeforeAnotherPersonHasConfirmed() throws Exception {
        desk.signIn();
        UUID draft = draftOfADoubtfulCard();
        desk.resume(draft, Stage.CARD_CHECK);
        CounterScreens screens = desk.screens();
        Toolkit.run(screens.cardCheck()::goOn);
        desk.at(Stage.REVIEW);
        desk.picture(PICTURES, "second-asked");
        assertEquals(Set.of(Practice.ID), desk.visit().hands());

        Toolkit.run(() -> screens.second().confirm(Practice.ID, Practice.PASSWORD.toCharArray()));
        Watching.until(screens.second().stepProperty(), SecondStep.SamePerson.class::isInstance, LIMIT);
        desk.picture(PICTURES, "second-same-person");
        assertEquals(Stage.REVIEW, desk.visit().stage());
        assertEquals(Stage.REVIEW, desk.workstation().drafts().resume(draft).stage());

        Toolkit.run(() -> screens.second().confirm("CITY_OFFICER", WORD.toCharArray()));
        desk.at(Stage.PAPER);
        assertEquals("CITY_OFFICER", desk.visit().confirmation().orElseThrow().by());
        assertEquals(
                "CITY_OFFICER",
                desk.workstation()
                        .drafts()
                        .resume(draft)
                        .confirmation()
                        .orElseThrow()
                        .by());
        List<String> told = List.of(
                Practice.ID + " case.opened",
                "second case.refused",
                "CITY_OFFICER case.confirmed",
                Practice.ID + " case.secondNoted");
        until(() -> trail("case.").size() >= told.size());
        assertEquals(told, trail("case."));
        assertTrue(desk.screensNow().isPresent(), "whoever is at the desk stays signed in");
    }

    @Test
    void putsACaseAsideForWhomTheNextStepIsNot() throws Exception {
        desk.signIn("PHOTOGRAPHER", WORD);
        desk.resume(draftAt(Stage.PHOTO), Stage.PHOTO);

        UUID other = draftAt(Stage.IDENTITY);
        Toolkit.run(desk.window()::leaveDesk);
        desk.signIn("PHOTOGRAPHER", WORD);
        Toolkit.run(() -> desk.screens().resume(other));
        until(() -> trail("act.").contains("PHOTOGRAPHER act.refused"));

        assertEquals(Optional.empty(), Toolkit.call(desk.screens()::visit));
        desk.picture(PICTURES, "home-handed-on");
        assertEquals(Stage.IDENTITY, desk.workstation().drafts().resume(other).stage());
    }

    @Test
    void showsAnInspectorWhatIsClosedAndWhoMay() throws Exception {
        desk.signIn("INSPECTOR", WORD);
        assertTrue(hands.acts("#home-accepted"));
        desk.picture(PICTURES, "home-inspector");
        for (String deed : List.of("next", "queue", "papers", "written", "closing")) {
            assertFalse(hands.sees("#home-" + deed), deed);
        }

        hands.keys(KeyCode.CONTROL, KeyCode.J);
        assertTrue(hands.acts("#menu-roles"));
        desk.picture(PICTURES, "menu-inspector");
        assertFalse(hands.acts("#menu-people"));

        hands.fire("#menu-roles");
        assertFalse(hands.acts("#roles-stand-in"));
        desk.picture(PICTURES, "roles");
    }

    @Test
    void tellsTheTrailOnceOfWrongPasswordsThatNobodysKeyCouldNote() throws Exception {
        Toolkit.run(() -> desk.window().signIn().signIn("INSPECTOR", "not the word".toCharArray()));
        Watching.until(desk.window().signIn().stepProperty(), SignInStep.Refused.class::isInstance, LIMIT);

        desk.signIn();
        List<String> first = trail("desk.refusedBefore");
        Toolkit.run(desk.window()::leaveDesk);
        desk.signIn();

        assertEquals(List.of("INSPECTOR desk.refusedBefore"), first);
        assertEquals(first, trail("desk.refusedBefore"));
    }

    /** The last step before the second person's. */
    private UUID draftOfADoubtfulCard() throws Exception {
        Visit visit = new Visit(UUID.randomUUID(), desk.ticket("C"));
        visit.received(new Reception("certificate", Residency.RESIDENT, Route.AT_WINDOW, InventedVisit.NOON));
        visit.needConfirmation();
        while (visit.applicant().isEmpty()) {
            InventedVisit.step(visit);
        }
        visit.doubted(new CardDoubt(Why.RENEWAL_NOT_OPEN, Optional.empty()));
        return desk.kept(visit);
    }

    private UUID draftAt(Stage stage) throws Exception {
        Visit visit = new Visit(UUID.randomUUID(), desk.ticket("A"));
        visit.needConfirmation();
        return desk.draftAt(stage, visit);
    }

    private List<String> trail(String deeds) {
        return desk.workstation().audit().after(0, 1000).stream()
                .filter(row -> row.deed().startsWith(deeds))
                .map(row -> row.who() + " " + row.deed())
                .toList();
    }
}
