package dev.madoguchi.staff;

import static dev.madoguchi.staff.StaffRoom.HANAKO;
import static dev.madoguchi.staff.StaffRoom.HORSE;
import static dev.madoguchi.staff.StaffRoom.SHIGEO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.ui.Clicks;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A supervisor's list of people. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class PeopleUiTest {
    @TempDir
    private static Path shared;

    private StaffRoom room;
    private SignIn signIn;
    private Database database;
    private AuditTrail audit;
    private PeopleViewModel model;

    @Start
    void show(javafx.stage.Stage stage) throws Exception {
        Path folder = Files.createTempDirectory(shared, "people");
        room = new StaffRoom(folder);
        room.people.giveCard("hanako", StaffRoom.card(1), "271828".toCharArray(), room.key);
        signIn = room.start();
        database = MadeStore.open(folder.resolve("store"), room.key, Clock.systemUTC())
                .database();
        audit = new AuditTrail(database, Clock.systemUTC());
        PeopleDeeds deeds = PeopleDeeds.of(
                room.people, signIn, audit, Session.byPassword(SHIGEO, room.key), StaffRoom.permit(SHIGEO));
        model = new PeopleViewModel(
                room.people, deeds, new OneTimePassword(new SecureRandom(), 10), new ImmediateBackground());
        PeopleView view = new PeopleView(model, new Texts(Locale.JAPANESE), () -> {});
        stage.setScene(Theme.scene(view.root(), 1366, 1100));
        stage.show();
        view.shown();
    }

    @AfterEach
    void close() {
        database.close();
        room.close();
    }

    @Test
    void givesAOneTimePasswordThatOpensOnlyItsChange(FxRobot robot) throws Exception {
        Clicks.on(robot, "#people-reset-hanako");

        PeopleStep.Given given =
                assertInstanceOf(PeopleStep.Given.class, model.stepProperty().get());
        assertEquals(HANAKO, given.person());
        assertTrue(
                robot.lookup("#people-notice-what").<Labeled>query().getText().contains(given.once()));
        assertEquals(new SignInOutcome.Refused(), signIn.signIn("hanako", HORSE.toCharArray()));
        assertEquals(
                new SignInOutcome.MustChange(),
                signIn.signIn("hanako", given.once().toCharArray()));
        assertEquals(List.of("shigeo people.reset hanako"), deeds());
    }

    @Test
    void letsWhoGuessedTooOftenInAtOnceAfterTheReset(FxRobot robot) throws Exception {
        for (int i = 0; i < 6; i++) {
            signIn.signIn("hanako", "wrong".toCharArray());
        }

        Clicks.on(robot, "#people-reset-hanako");

        PeopleStep.Given given =
                assertInstanceOf(PeopleStep.Given.class, model.stepProperty().get());
        assertEquals(
                new SignInOutcome.MustChange(),
                signIn.signIn("hanako", given.once().toCharArray()));
    }

    @Test
    void removesOnlyAtTheSecondPress(FxRobot robot) throws Exception {
        Clicks.on(robot, "#people-remove-hanako");
        assertTrue(room.people.person("hanako").isPresent());
        assertEquals(PeopleViewModel.NewKey.NOT_DUE, model.newKeyProperty().get());

        Clicks.on(robot, "#people-sure-hanako");

        assertEquals(Optional.empty(), room.people.person("hanako"));
        assertTrue(robot.lookup("#people-reset-hanako").tryQuery().isEmpty());
        assertTrue(robot.lookup("#people-key-what").<Labeled>query().getText().contains("端末の鍵を新しく"));
        assertEquals(List.of("shigeo people.removed hanako"), deeds());
    }

    @Test
    void doesNotRemoveOneself(FxRobot robot) {
        Clicks.on(Clicks.on(robot, "#people-remove-shigeo"), "#people-sure-shigeo");

        assertEquals(
                new PeopleStep.Refused(PeopleFault.ONESELF),
                model.stepProperty().get());
        assertEquals(List.of(), deeds());
    }

    @Test
    void makesACardOpenNothingAnyMore(FxRobot robot) throws Exception {
        Clicks.on(robot, "#people-take-hanako");

        assertEquals(List.of(), room.people.cardHolders());
        assertTrue(robot.lookup("#people-take-hanako").tryQuery().isEmpty());
    }

    @Test
    void letsSomebodyNewIn(FxRobot robot) throws Exception {
        Clicks.on(robot, "#people-id").write("jiro");
        Clicks.on(robot, "#people-name").write("Jiro");
        Clicks.on(Clicks.on(robot, "#people-role-PHOTOGRAPHER"), "#people-add");

        assertInstanceOf(PeopleStep.Given.class, model.stepProperty().get());
        assertEquals(Optional.of(new Person("jiro", "Jiro", Role.PHOTOGRAPHER)), room.people.person("jiro"));
        assertTrue(room.people.mustChange("jiro"));
    }

    @Test
    void notesTheDaysThatOpenAndShutSomebodysAccess(FxRobot robot) throws Exception {
        Clicks.on(robot, "#people-dates-hanako");
        robot.write("2026/11/2\t20261103\t2027-03-31");

        Clicks.on(robot, "#people-note");

        assertEquals(
                Optional.of(new Terms(
                        Optional.of(LocalDate.of(2026, 11, 2)),
                        Optional.of(LocalDate.of(2026, 11, 3)),
                        Optional.of(LocalDate.of(2027, 3, 31)))),
                room.people.terms("hanako"));
        assertEquals(List.of("shigeo people.dates hanako"), deeds());
    }

    @Test
    void doesNotNoteADayThatIsNone(FxRobot robot) {
        Clicks.on(robot, "#people-dates-hanako");
        robot.write("2026-02-30");

        assertTrue(robot.lookup("#people-note").<Button>query().isDisabled());
    }

    @Test
    void isForSupervisorsOnly() {
        try (StationKey key = StationKey.generate(new SecureRandom())) {
            PeopleException refused = assertThrows(
                    PeopleException.class,
                    () -> PeopleDeeds.of(
                            room.people, signIn, audit, Session.byPassword(HANAKO, key), StaffRoom.permit(HANAKO)));

            assertEquals(PeopleFault.NOT_ALLOWED, refused.fault());
        }
    }

    @Test
    void drawsPasswordsThatPassTheRuleAndLookLikeNoOther() {
        OneTimePassword once = new OneTimePassword(new SecureRandom(), 20);

        String drawn = once.draw();

        assertTrue(drawn.matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){4}"), drawn);
        assertFalse(drawn.equals(once.draw()));
    }

    private List<String> deeds() {
        return audit.after(0, 100).stream()
                .map(row -> row.who() + " " + row.deed() + " " + row.subject())
                .toList();
    }
}
