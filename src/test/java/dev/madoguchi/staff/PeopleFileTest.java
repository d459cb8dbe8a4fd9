package dev.madoguchi.staff;

import static dev.madoguchi.staff.StaffRoom.HANAKO;
import static dev.madoguchi.staff.StaffRoom.HORSE;
import static dev.madoguchi.staff.StaffRoom.SHIGEO;
import static dev.madoguchi.staff.StaffRoom.STAPLE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.StationKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleFileTest {
    private static final long SEED = System.nanoTime();

    @TempDir
    private Path folder;

    private StaffRoom room;
    private PeopleFile people;
    private Path good;

    @BeforeEach
    void hire() throws IOException {
        room = new StaffRoom(folder);
        people = room.people;
        good = folder.resolve("people.json.good");
    }

    @AfterEach
    void leave() {
        room.close();
    }

    @Test
    void opensNothingWithTheCredentialsOfARemovedPerson() throws Exception {
        people.giveCard("hanako", StaffRoom.card(1), "271828".toCharArray(), room.key);

        people.remove("hanako");

        assertTrue(people.open("hanako", HORSE.toCharArray()).isEmpty());
        assertEquals(List.of(), people.holders(StaffRoom.card(1)));
        for (Path file : List.of(room.file, good)) {
            assertFalse(Files.readString(file).contains("hanako"), file.toString());
        }
        people.open("shigeo", STAPLE.toCharArray()).orElseThrow().close();
    }

    @Test
    void takesARemovedPersonOutOfTheSecondFileThoughTheProgramDiedBetween() throws Exception {
        byte[] before = Files.readAllBytes(good);
        people.remove("hanako");
        Files.write(good, before);

        people.people();

        assertFalse(Files.readString(good).contains("hanako"));
    }

    @Test
    void readsTheLastGoodListWhereAnyByteOfTheFileWasChangedAndSaysSo() throws Exception {
        byte[] whole = Files.readAllBytes(room.file);
        Random random = new Random(SEED);
        System.out.println("damage with seed " + SEED);
        for (int i = 0; i < 200; i++) {
            byte[] broken = whole.clone();
            int at = random.nextInt(broken.length);
            broken[at] ^= (byte) (1 << random.nextInt(7));
            Files.write(room.file, broken);

            assertEquals(List.of(HANAKO, SHIGEO), people.people());
            boolean blank = Character.isWhitespace(whole[at]) && Character.isWhitespace(broken[at]);
            assertTrue(people.damaged() || blank, "byte " + at);
        }
    }

    @Test
    void readsTheLastGoodListWhereTheFileIsCutOffOrGone() throws Exception {
        byte[] whole = Files.readAllBytes(room.file);
        for (int length : new int[] {0, 1, whole.length / 2, whole.length - 2}) {
            Files.write(room.file, Arrays.copyOf(whole, length));

            assertEquals(List.of(HANAKO, SHIGEO), people.people());
            assertTrue(people.damaged());
        }
        Files.delete(room.file);
        assertTrue(people.exists());
        people.open("hanako", HORSE.toCharArray()).orElseThrow().close();

        people.mend();

        assertFalse(people.damaged());
        assertArrayEquals(whole, Files.readAllBytes(room.file));
    }

    @Test
    void refusesWithAReasonWhereBothFilesAreDamaged() throws Exception {
        Files.writeString(room.file, "{");
        Files.writeString(good, "{");

        IOException refused = assertThrows(IOException.class, people::people);

        assertTrue(String.valueOf(refused.getMessage()).contains("people.json cannot be read"), refused.getMessage());
    }

    @Test
    void readsTheListOfTheFirstVersion() throws Exception {
        String key = new String(
                new KeyWrap(StaffRoom.CHEAP, new SecureRandom()).wrap(room.key, HORSE.toCharArray()),
                StandardCharsets.UTF_8);
        Files.writeString(room.file, "[{\"id\":\"hanako\",\"name\":\"山田 花子\",\"role\":\"CLERK\",\"key\":" + key + "}]");

        people.open("hanako", HORSE.toCharArray()).orElseThrow().close();

        assertEquals(List.of(HANAKO), people.people());
        assertFalse(people.damaged());
    }

    @Test
    void opensWithTheCitysKeyWhatWasSealedForTheCityAndWithNoOther() throws Exception {
        SecureRandom random = new SecureRandom();
        try (CityPrivateKey city = CityPrivateKey.generate(random);
                CityPrivateKey stranger = CityPrivateKey.generate(random)) {
            assertTrue(people.recover(city).isEmpty());

            people.recoverable(room.key, city.publicKey());

            try (StationKey recovered = people.recover(city).orElseThrow()) {
                assertArrayEquals(room.key.derive("test", 32), recovered.derive("test", 32));
            }
            SecretException wrong = assertThrows(SecretException.class, () -> people.recover(stranger));
            assertEquals(SecretFault.WRONG_KEY, wrong.fault());
        }
    }

    @Test
    void sealsForTheCityAnewWhenTheCityHasANewKey() throws Exception {
        SecureRandom random = new SecureRandom();
        try (CityPrivateKey old = CityPrivateKey.generate(random);
                CityPrivateKey fresh = CityPrivateKey.generate(random)) {
            people.recoverable(room.key, old.publicKey());
            people.recoverable(room.key, fresh.publicKey());

            people.recover(fresh).orElseThrow().close();
            assertThrows(SecretException.class, () -> people.recover(old));
        }
    }

    @Test
    void keepsNeitherThePinNorTheNumberOfACardAndOpensOnlyWithBoth() throws Exception {
        people.giveCard("hanako", StaffRoom.card(1), "271828".toCharArray(), room.key);

        String file = Files.readString(room.file);
        assertFalse(file.contains("271828"));
        assertFalse(file.contains("04010203040501"));
        assertTrue(
                people.open("hanako", StaffRoom.card(2), "271828".toCharArray()).isEmpty());
        assertTrue(
                people.open("hanako", StaffRoom.card(1), "271829".toCharArray()).isEmpty());
        assertTrue(people.open("hanako", "271828".toCharArray()).isEmpty());
        people.open("hanako", StaffRoom.card(1), "271828".toCharArray())
                .orElseThrow()
                .close();
    }

    @Test
    void makesALostCardOpenNothingAndLeavesThePassword() throws Exception {
        people.giveCard("hanako", StaffRoom.card(1), "271828".toCharArray(), room.key);

        people.takeCard("hanako");

        assertTrue(
                people.open("hanako", StaffRoom.card(1), "271828".toCharArray()).isEmpty());
        people.open("hanako", HORSE.toCharArray()).orElseThrow().close();
    }

    /** What the removal cannot do, so that nobody believes it can (decision 19). */
    @Test
    void stillOpensACopyOfTheFileMadeBeforeThePersonWasRemoved() throws Exception {
        Path copy = folder.resolve("copy.json");
        Files.copy(room.file, copy);

        people.remove("hanako");

        PeopleFile copied = new PeopleFile(copy, new KeyWrap(StaffRoom.CHEAP, new SecureRandom()));
        copied.open("hanako", HORSE.toCharArray()).orElseThrow().close();
    }
}
