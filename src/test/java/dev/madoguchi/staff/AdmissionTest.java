package dev.madoguchi.staff;

import static dev.madoguchi.staff.StaffRoom.HANAKO;
import static dev.madoguchi.staff.StaffRoom.HORSE;
import static dev.madoguchi.staff.StaffRoom.STAPLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permits;
import dev.madoguchi.role.Role;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F130: training and pledge open a person's access, the last day shuts it (003 §19-5(5), §21-1(2); 004 §3-2(4); 000 §10). */
class AdmissionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Person NAOMI = new Person("naomi", "試験 直美", Role.CLERK);

    @TempDir
    private Path folder;

    private StaffRoom room;
    private SignIn signIn;
    private Database database;
    private PeopleDeeds deeds;

    @BeforeEach
    void open() throws Exception {
        room = new StaffRoom(folder);
        signIn = room.start();
        database = MadeStore.open(folder.resolve("store"), room.key, StaffRoom.CLOCK)
                .database();
        deeds = PeopleDeeds.of(
                room.people,
                signIn,
                new AuditTrail(database, StaffRoom.CLOCK),
                Session.byPassword(StaffRoom.SHIGEO, room.key),
                StaffRoom.permit(StaffRoom.SHIGEO));
    }

    @AfterEach
    void close() {
        database.close();
        room.close();
    }

    @Test
    void letsSomebodyNewInOnlyAfterTrainingAndPledge() throws Exception {
        deeds.add(NAOMI, Terms.NONE, STAPLE.toCharArray());

        SignInOutcome untrained = signIn.signIn("naomi", STAPLE.toCharArray());
        deeds.note("naomi", new Terms(Optional.of(TODAY), Optional.empty(), Optional.empty()));
        SignInOutcome unpledged = signIn.signIn("naomi", STAPLE.toCharArray());
        deeds.note("naomi", new Terms(Optional.of(TODAY), Optional.of(TODAY.minusDays(3)), Optional.empty()));
        SignInOutcome both = signIn.signIn("naomi", STAPLE.toCharArray());

        assertEquals(new SignInOutcome.Shut(ShutOut.NOT_TRAINED), untrained);
        assertEquals(new SignInOutcome.Shut(ShutOut.NOT_PLEDGED), unpledged);
        assertEquals(new SignInOutcome.MustChange(), both);
    }

    @Test
    void doesNotTellWhoGuessesThatAPersonIsShutOut() throws Exception {
        deeds.add(NAOMI, Terms.NONE, STAPLE.toCharArray());

        assertEquals(new SignInOutcome.Refused(), signIn.signIn("naomi", "wrong".toCharArray()));
    }

    @Test
    void countsATrainingOfTomorrowFromTomorrowOn() throws Exception {
        deeds.note("hanako", new Terms(Optional.of(TODAY.plusDays(1)), Optional.of(TODAY), Optional.empty()));

        assertEquals(new SignInOutcome.Shut(ShutOut.NOT_TRAINED), signIn.signIn("hanako", HORSE.toCharArray()));
    }

    @Test
    void letsSomebodyInOnTheirLastDayAndNotAfterIt() throws Exception {
        deeds.note("hanako", new Terms(Optional.of(TODAY), Optional.of(TODAY), Optional.of(TODAY)));
        SignInOutcome last = signIn.signIn("hanako", HORSE.toCharArray());
        deeds.note("hanako", new Terms(Optional.of(TODAY), Optional.of(TODAY), Optional.of(TODAY.minusDays(1))));
        SignInOutcome after = signIn.signIn("hanako", HORSE.toCharArray());

        assertInstanceOf(SignInOutcome.SignedIn.class, last);
        ((SignInOutcome.SignedIn) last).session().close();
        assertEquals(new SignInOutcome.Shut(ShutOut.ENDED), after);
    }

    @Test
    void isNotWalkedAroundByCardOrByChangingThePassword() throws Exception {
        room.people.giveCard("hanako", StaffRoom.card(1), "271828".toCharArray(), room.key);
        deeds.note("hanako", Terms.NONE);

        SignInOutcome byCard = signIn.signIn(StaffRoom.card(1), "271828".toCharArray());
        PasswordOutcome byChange = signIn.change("hanako", HORSE.toCharArray(), "a longer sentence".toCharArray());

        assertEquals(new SignInOutcome.Shut(ShutOut.NOT_TRAINED), byCard);
        assertEquals(new PasswordOutcome.Shut(ShutOut.NOT_TRAINED), byChange);
        assertEquals(new SignInOutcome.Refused(), signIn.signIn("hanako", "a longer sentence".toCharArray()));
    }

    @Test
    void keepsTheDaysThroughARestartAndANewPassword() throws Exception {
        Terms terms = new Terms(Optional.of(TODAY), Optional.empty(), Optional.of(TODAY.plusYears(1)));
        deeds.note("hanako", terms);

        deeds.reset("hanako", STAPLE.toCharArray());

        assertEquals(Optional.of(terms), room.people(StaffRoom.CHEAP).terms("hanako"));
        assertEquals(HANAKO, room.people.person("hanako").orElseThrow());
    }

    @Test
    void letsNobodyInWhoseRoleTheCityDoesNotLetSignIn() {
        var permits = new Permits(Map.of(Act.SIGN_IN, Set.of(Role.SUPERVISOR)), Map.of());
        Admission admission = new Admission(List.of(), permits, StaffRoom.CLOCK);

        assertEquals(Optional.of(ShutOut.ROLE), admission.shut(NAOMI, Optional.empty()));
        assertEquals(Optional.empty(), admission.shut(StaffRoom.SHIGEO, Optional.empty()));
    }

    @Test
    void asksTheCitysOwnOfficerForNeither() throws Exception {
        deeds.add(new Person("office", "試験 市", Role.CITY_OFFICER), Terms.NONE, STAPLE.toCharArray());

        assertEquals(new SignInOutcome.MustChange(), signIn.signIn("office", STAPLE.toCharArray()));
    }

    @Test
    void doesNotShutTheLastSupervisorOut() throws Exception {
        Terms ended = new Terms(Optional.of(TODAY), Optional.of(TODAY), Optional.of(TODAY.plusDays(30)));

        PeopleException refused = assertThrows(PeopleException.class, () -> deeds.note("shigeo", ended));

        assertEquals(PeopleFault.LAST_SUPERVISOR, refused.fault());
        assertEquals(Optional.empty(), room.people.terms("shigeo"));
    }
}
