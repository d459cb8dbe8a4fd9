package dev.madoguchi.staff;

import static dev.madoguchi.staff.StaffRoom.HANAKO;
import static dev.madoguchi.staff.StaffRoom.HORSE;
import static dev.madoguchi.staff.StaffRoom.SHIGEO;
import static dev.madoguchi.staff.StaffRoom.STAPLE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.role.Confirmation;
import dev.madoguchi.role.Role;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.ui.ImmediateBackground;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four eyes at one desk. */
class SecondLookTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Person OFFICER = new Person("shokuin", "八代 職子", Role.CITY_OFFICER);
    private static final String WORD = "city hall words";
    private static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @TempDir
    private Path folder;

    private final SimpleObjectProperty<StaffCardState> card = new SimpleObjectProperty<>(new StaffCardState.Away());
    private final List<Confirmation> came = new ArrayList<>();
    private Optional<CaseAtHand> onDesk = Optional.of(handledBy("hanako"));
    private StaffRoom room;
    private Database database;
    private AuditTrail audit;
    private SecondViewModel model;

    @BeforeEach
    void meet() throws Exception {
        room = new StaffRoom(folder);
        room.people.put(OFFICER, WORD.toCharArray(), room.key);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        database = MadeStore.open(folder.resolve("store"), room.key, clock).database();
        audit = new AuditTrail(database, clock);
        model = new SecondViewModel(
                new SecondLook(room.start(), StaffRoom.permits(), audit, clock),
                () -> onDesk,
                card,
                new ImmediateBackground(),
                came::add);
        model.begin();
    }

    @AfterEach
    void part() {
        database.close();
        room.close();
    }

    @Test
    void takesTheConfirmationOfAnOfficerAndNotesItInTheTrail() {
        model.confirm("shokuin", WORD.toCharArray());

        assertEquals(List.of(new Confirmation("shokuin", Role.CITY_OFFICER, NOW)), came);
        assertEquals(List.of("shokuin case.confirmed " + CASE), trail());
    }

    /** Two people with one account: whoever worked on the case types the same account again. */
    @ParameterizedTest
    @ValueSource(strings = {"shokuin", "SHOKUIN", "Shokuin", "ｓｈｏｋｕｉｎ", " shokuin "})
    void refusesOneAccountForBothUnderAnySpelling(String spelled) {
        onDesk = Optional.of(handledBy("hanako", "shokuin"));
        model.begin();
        char[] typed = WORD.toCharArray();

        model.confirm(spelled, typed);

        assertInstanceOf(SecondStep.SamePerson.class, model.stepProperty().get());
        assertEquals(List.of(), came);
        assertArrayEquals(new char[WORD.length()], typed);
        assertEquals(List.of("second case.refused " + CASE + " SAME"), trail());
    }

    @Test
    void refusesTheSamePersonsCard() throws Exception {
        room.people.giveCard("shokuin", StaffRoom.card(1), "271828".toCharArray(), room.key);
        onDesk = Optional.of(handledBy("shokuin"));
        model.begin();
        card.set(new StaffCardState.There(StaffRoom.card(1)));

        model.confirmByCard("271828".toCharArray());

        assertInstanceOf(SecondStep.SamePerson.class, model.stepProperty().get());
        assertEquals(List.of(), came);
    }

    @Test
    void takesAnOfficersCardWithItsPin() throws Exception {
        room.people.giveCard("shokuin", StaffRoom.card(1), "271828".toCharArray(), room.key);
        card.set(new StaffCardState.There(StaffRoom.card(1)));

        model.confirmByCard("271828".toCharArray());

        assertEquals("shokuin", came.getFirst().by());
    }

    @Test
    void refusesAnotherPersonWhoseRoleMayNotAndSaysWhoMay() {
        model.confirm(SHIGEO.id(), STAPLE.toCharArray());

        assertEquals(
                new SecondStep.NotAllowed(Set.of(Role.CITY_OFFICER)),
                model.stepProperty().get());
        assertEquals(List.of(), came);
        assertEquals(List.of("second case.refused " + CASE + " ROLE"), trail());
    }

    @Test
    void refusesAWrongPasswordWithoutWritingDownWhatWasTyped() {
        model.confirm("my secret password", "x".toCharArray());

        assertInstanceOf(SecondStep.Refused.class, model.stepProperty().get());
        assertEquals(List.of("second case.refused " + CASE + " WRONG"), trail());
    }

    @Test
    void makesWhoeverGuessesWaitAsAtTheSignIn() {
        for (int i = 0; i < 3; i++) {
            model.confirm("shokuin", "wrong".toCharArray());
        }
        model.confirm("shokuin", WORD.toCharArray());

        assertInstanceOf(SecondStep.TooSoon.class, model.stepProperty().get());
        assertEquals(List.of(), came);
    }

    @Test
    void opensNothingForAPersonWhoWasRemovedAndNothingForAPasswordForOnce() throws Exception {
        room.people.remove("shokuin");
        model.confirm("shokuin", WORD.toCharArray());
        SecondStep removed = model.stepProperty().get();
        room.people.putOnce(OFFICER, "only for once 1".toCharArray(), room.key);
        model.confirm("shokuin", "only for once 1".toCharArray());

        assertInstanceOf(SecondStep.Refused.class, removed);
        assertInstanceOf(SecondStep.MustChange.class, model.stepProperty().get());
        assertEquals(List.of(), came);
    }

    @Test
    void leavesWhoeverIsAtTheDeskSignedIn() throws Exception {
        Session atDesk = room.people.open("hanako", HORSE.toCharArray()).orElseThrow();

        model.confirm("shokuin", WORD.toCharArray());

        assertEquals(HANAKO, atDesk.person());
        assertArrayEquals(room.key.derive("test", 32), atDesk.stationKey().derive("test", 32));
        atDesk.close();
    }

    @Test
    void holdsNothingOfTheCaseOnceItsScreenIsGone() {
        model.forget();

        model.confirm("shokuin", WORD.toCharArray());

        assertEquals(Optional.empty(), model.waitingProperty().get());
        assertEquals(List.of(), came);
    }

    private static CaseAtHand handledBy(String... hands) {
        return new CaseAtHand(CASE, Set.of(hands), List.of());
    }

    private List<String> trail() {
        return audit.after(0, 100).stream()
                .map(row -> row.who() + " " + row.deed() + " " + row.subject())
                .toList();
    }
}
