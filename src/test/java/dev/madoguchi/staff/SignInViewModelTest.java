package dev.madoguchi.staff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.role.Role;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.ui.ImmediateBackground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInViewModelTest {
    private static final Person HANAKO = new Person("hanako", "山田 花子", Role.CLERK);

    /** The cheapest cost there is: the tests are about who gets in, not about how long a guess takes. */
    private final KeyWrap wrap = new KeyWrap(new PasswordCost(64, 1, 1), new SecureRandom());

    private final StationKey stationKey = StationKey.generate(new SecureRandom());
    private final List<Session> sessions = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();

    @TempDir
    private Path folder;

    private PeopleFile people;
    private SignInViewModel model;
    private long nanos;

    @BeforeEach
    void hire() throws IOException {
        people = new PeopleFile(folder.resolve("people.json"), wrap);
        people.put(HANAKO, "correct horse".toCharArray(), stationKey);
        Tries tries = new Tries(folder.resolve("tries.json"), () -> nanos);
        model = new SignInViewModel(
                new SignIn(people, tries, new PasswordRule(10, 6), StaffRoom.admission()),
                new ImmediateBackground(),
                new SignInViewModel.Ways(in -> sessions.add(in.session()), (id, must) -> changes.add(id + " " + must)));
    }

    @AfterEach
    void leave() {
        sessions.forEach(Session::close);
        stationKey.close();
    }

    @Test
    void opensTheStationsKeyForTheRightPassword() {
        model.signIn("hanako", "correct horse".toCharArray());

        assertEquals(HANAKO, sessions.getFirst().person());
        assertArrayEquals(
                stationKey.derive("test", 32), sessions.getFirst().stationKey().derive("test", 32));
    }

    @Test
    void saysTheSameForAWrongPasswordAndForAStranger() {
        model.signIn("hanako", "wrong".toCharArray());
        assertEquals(new SignInStep.Refused(), model.stepProperty().get());

        model.signIn("nobody", "correct horse".toCharArray());
        assertEquals(new SignInStep.Refused(), model.stepProperty().get());
        assertEquals(List.of(), sessions);
    }

    @Test
    void wipesThePasswordWhateverComesOfIt() {
        char[] password = "wrong".toCharArray();

        model.signIn("hanako", password);

        assertArrayEquals(new char[5], password);
    }

    @Test
    void makesWhoeverGuessesWaitLongerAndLonger() {
        miss(3);
        model.signIn("hanako", "correct horse".toCharArray());
        assertEquals(
                new SignInStep.TooSoon(Duration.ofSeconds(5)),
                model.stepProperty().get());

        nanos += Duration.ofSeconds(5).toNanos();
        miss(1);
        model.signIn("hanako", "correct horse".toCharArray());
        assertEquals(
                new SignInStep.TooSoon(Duration.ofSeconds(10)),
                model.stepProperty().get());
        assertEquals(List.of(), sessions);
    }

    @Test
    void forgetsTheWrongTriesAfterTheWaitAndARightOne() {
        miss(3);
        nanos += Duration.ofSeconds(5).toNanos();
        model.signIn("hanako", "correct horse".toCharArray());
        miss(2);
        model.signIn("hanako", "correct horse".toCharArray());

        assertEquals(2, sessions.size());
    }

    @Test
    void keepsNeitherThePasswordNorTheKeyInTheFile() throws IOException {
        String file = Files.readString(folder.resolve("people.json"));

        assertFalse(file.contains("correct horse"));
        assertEquals(List.of(HANAKO), people.people());
    }

    @Test
    void givesAPersonANewPasswordAndForgetsTheOld() throws IOException {
        people.put(HANAKO, "battery staple".toCharArray(), stationKey);

        model.signIn("hanako", "correct horse".toCharArray());
        assertEquals(List.of(), sessions);
        model.signIn("hanako", "battery staple".toCharArray());
        assertEquals(1, sessions.size());
    }

    @Test
    void saysThatSomethingIsWrongWhereNoListOfPeopleCanBeRead() throws IOException {
        Files.writeString(folder.resolve("people.json"), "[{\"id\": \"hanako\"");
        Files.delete(folder.resolve("people.json.good"));

        model.signIn("hanako", "correct horse".toCharArray());

        assertInstanceOf(SignInStep.Failed.class, model.stepProperty().get());
        assertThrows(IOException.class, people::people);
    }

    @Test
    void saysThatTheLastGoodListStandsInForADamagedOne() throws IOException {
        Files.writeString(folder.resolve("people.json"), "[{\"id\": \"hanako\"");

        model.begin();
        model.signIn("hanako", "correct horse".toCharArray());

        assertEquals(true, model.damagedProperty().get());
        assertEquals(1, sessions.size());
    }

    @Test
    void sendsWhoeverHasAPasswordForOnceToTheChangeOfIt() throws IOException {
        people.putOnce(HANAKO, "only for once 1".toCharArray(), stationKey);

        model.signIn("hanako", "only for once 1".toCharArray());

        assertEquals(List.of("hanako true"), changes);
        assertEquals(List.of(), sessions);
    }

    private void miss(int times) {
        for (int i = 0; i < times; i++) {
            model.signIn("hanako", "wrong".toCharArray());
            assertEquals(new SignInStep.Refused(), model.stepProperty().get());
        }
    }
}
