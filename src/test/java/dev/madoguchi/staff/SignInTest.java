package dev.madoguchi.staff;

import static dev.madoguchi.staff.StaffRoom.HANAKO;
import static dev.madoguchi.staff.StaffRoom.HORSE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.PasswordCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    private static final long SEED = System.nanoTime();
    private static final int GUESSES = 10_000;

    @TempDir
    private Path folder;

    private StaffRoom room;
    private SignIn signIn;

    @BeforeEach
    void hire() throws IOException {
        room = new StaffRoom(folder);
        signIn = room.start();
    }

    @AfterEach
    void leave() {
        room.close();
    }

    @Test
    void looksAtThreeOfTenThousandGuessesThoughTheProgramIsStartedAnewAllTheTime() throws Exception {
        Random random = new Random(SEED);
        System.out.println("guesses with seed " + SEED);
        int looked = 0;
        for (int i = 0; i < GUESSES; i++) {
            if (random.nextInt(20) == 0) {
                signIn = room.start();
            }
            SignInOutcome outcome =
                    signIn.signIn("hanako", "guess %05d".formatted(i).toCharArray());
            looked += outcome instanceof SignInOutcome.TooSoon ? 0 : 1;
        }

        assertEquals(3, looked);
        assertInstanceOf(SignInOutcome.TooSoon.class, signIn.signIn("hanako", HORSE.toCharArray()));
    }

    @Test
    void keepsWhoeverWaitsAfterEveryStartFromGettingMoreThanAGuessAnHour() throws Exception {
        int looked = 0;
        for (int day = 0; day < 10; day++) {
            signIn = room.start();
            for (int minute = 0; minute < 24 * 60; minute++) {
                room.wait(Duration.ofMinutes(1));
                SignInOutcome outcome = signIn.signIn("hanako", "guess".toCharArray());
                looked += outcome instanceof SignInOutcome.TooSoon ? 0 : 1;
            }
        }

        assertTrue(looked < 260, looked + " guesses in ten days");
    }

    @Test
    void waitsAnewAfterARestartAndForgetsTheMissesAfterTheRightPassword() throws Exception {
        miss(4);
        room.wait(Duration.ofSeconds(9));

        signIn = room.start();
        assertEquals(new SignInOutcome.TooSoon(Duration.ofSeconds(10)), signIn.signIn("hanako", HORSE.toCharArray()));
        room.wait(Duration.ofSeconds(10));
        var in = assertInstanceOf(SignInOutcome.SignedIn.class, signIn.signIn("hanako", HORSE.toCharArray()));

        assertEquals(4, in.missed());
        in.session().close();
        signIn = room.start();
        miss(2);
        close(signIn.signIn("hanako", HORSE.toCharArray()));
    }

    @Test
    void countsATryBeforeItIsMadeSoThatAKilledProgramHasCountedIt() throws Exception {
        miss(1);

        assertTrue(Files.readString(room.tries()).contains("\"hanako\":1"));
    }

    @Test
    void writesNothingDownOfWhatSomebodyTypedInThePlaceOfAnId() throws Exception {
        for (int i = 0; i < 4; i++) {
            signIn.signIn("my secret password", "x".toCharArray());
        }
        SignInOutcome fifth = signIn.signIn("my secret password", "x".toCharArray());

        assertInstanceOf(SignInOutcome.TooSoon.class, fifth);
        miss(1);
        assertFalse(Files.readString(room.tries()).contains("secret"));
    }

    @Test
    void makesEverybodyWaitAMomentWhereTheCountsAreDamaged() throws Exception {
        Files.writeString(room.tries(), "{\"v\":1,");
        signIn = room.start();

        assertEquals(new SignInOutcome.TooSoon(Duration.ofSeconds(5)), signIn.signIn("hanako", HORSE.toCharArray()));
        room.wait(Duration.ofSeconds(5));
        close(signIn.signIn("hanako", HORSE.toCharArray()));
    }

    @Test
    void makesTheLockStrongerWhenItsPersonSignsInAndNeverWeaker() throws Exception {
        PasswordCost dear = new PasswordCost(256, 2, 1);
        PeopleFile stricter = room.people(dear);

        close(new SignIn(stricter, tries(), new PasswordRule(10, 6), StaffRoom.admission())
                .signIn("hanako", HORSE.toCharArray()));
        String raised = Files.readString(room.file);
        close(signIn.signIn("hanako", HORSE.toCharArray()));

        assertTrue(raised.contains("\"memoryKiB\" : 256"), raised);
        assertTrue(raised.contains("\"passes\" : 2"), raised);
        assertTrue(raised.contains("\"memoryKiB\" : 64"), "shigeo's lock, who did not sign in");
        assertEquals(raised, Files.readString(room.file));
    }

    @Test
    void changesOnesOwnPasswordOnlyWithTheOldOne() throws Exception {
        PasswordOutcome wrong = change("wrong", "a longer sentence");
        PasswordOutcome changed = change(HORSE, "a longer sentence");

        assertEquals(new PasswordOutcome.Refused(), wrong);
        assertInstanceOf(PasswordOutcome.Changed.class, changed);
        assertEquals(new SignInOutcome.Refused(), signIn.signIn("hanako", HORSE.toCharArray()));
        close(signIn.signIn("hanako", "a longer sentence".toCharArray()));
    }

    @Test
    void countsAWrongOldPasswordAsATry() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertEquals(new PasswordOutcome.Refused(), change("wrong", "a longer sentence"));
        }

        assertEquals(new PasswordOutcome.TooSoon(Duration.ofSeconds(5)), change(HORSE, "a longer sentence"));
        assertInstanceOf(SignInOutcome.TooSoon.class, signIn.signIn("hanako", HORSE.toCharArray()));
    }

    @Test
    void saysWhatIsWrongWithANewPasswordAndChangesNothing() throws Exception {
        assertEquals(new PasswordOutcome.Bad(PasswordFault.LENGTH), change(HORSE, "ninechars"));
        assertEquals(new PasswordOutcome.Bad(PasswordFault.LENGTH), change(HORSE, "x1y".repeat(50)));
        assertEquals(new PasswordOutcome.Bad(PasswordFault.PLAIN), change(HORSE, "abababababab"));
        assertEquals(new PasswordOutcome.Bad(PasswordFault.LIKE_ID), change(HORSE, "Hanako is my name"));
        assertEquals(new PasswordOutcome.Bad(PasswordFault.SAME), change(HORSE, HORSE));
        close(signIn.signIn("hanako", HORSE.toCharArray()));
    }

    @Test
    void wipesEveryPasswordWhateverComesOfIt() throws Exception {
        char[] old = "wrong".toCharArray();
        char[] fresh = "a longer sentence".toCharArray();

        signIn.change("hanako", old, fresh);

        assertArrayEquals(new char[5], old);
        assertArrayEquals(new char[17], fresh);
    }

    @Test
    void opensNothingWithAPasswordForOnceBeforeItIsChanged() throws Exception {
        room.people.putOnce(HANAKO, "only for once 1".toCharArray(), room.key);

        assertEquals(new SignInOutcome.MustChange(), signIn.signIn("hanako", "only for once 1".toCharArray()));
        PasswordOutcome changed = change("only for once 1", "a longer sentence");

        assertInstanceOf(PasswordOutcome.Changed.class, changed);
        close(signIn.signIn("hanako", "a longer sentence".toCharArray()));
    }

    @Test
    void letsACardInWithItsPinAndMakesWhoeverGuessesThePinWait() throws Exception {
        room.people.giveCard("hanako", StaffRoom.card(1), "271828".toCharArray(), room.key);

        var in = assertInstanceOf(
                SignInOutcome.SignedIn.class, signIn.signIn(StaffRoom.card(1), "271828".toCharArray()));
        assertEquals(HANAKO, in.session().person());
        assertTrue(in.session().hangsOnCard());
        assertArrayEquals(room.key.derive("test", 32), in.session().stationKey().derive("test", 32));
        in.session().close();

        for (int i = 0; i < 3; i++) {
            assertEquals(new SignInOutcome.Refused(), signIn.signIn(StaffRoom.card(1), "000001".toCharArray()));
        }
        assertInstanceOf(SignInOutcome.TooSoon.class, signIn.signIn(StaffRoom.card(1), "271828".toCharArray()));
        assertInstanceOf(SignInOutcome.TooSoon.class, signIn.signIn("hanako", HORSE.toCharArray()));
    }

    private PasswordOutcome change(String old, String fresh) throws Exception {
        PasswordOutcome outcome = signIn.change("hanako", old.toCharArray(), fresh.toCharArray());
        if (outcome instanceof PasswordOutcome.Changed changed) {
            changed.session().close();
        }
        return outcome;
    }

    private Tries tries() {
        return new Tries(folder.resolve("other-tries.json"), System::nanoTime);
    }

    private void miss(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            SignInOutcome outcome = signIn.signIn("hanako", "wrong".toCharArray());
            if (outcome instanceof SignInOutcome.TooSoon soon) {
                room.wait(soon.pause());
                outcome = signIn.signIn("hanako", "wrong".toCharArray());
            }
            assertEquals(new SignInOutcome.Refused(), outcome);
        }
    }

    private static void close(SignInOutcome outcome) {
        assertInstanceOf(SignInOutcome.SignedIn.class, outcome).session().close();
    }
}
