package dev.madoguchi.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Day keys whose one side was damaged or lost: the day goes on and ends, and what cannot be proved any more is said. */
class BrokenDayKeysTest extends HalvedDayKeys {
    private static final int DIGEST = 4;
    private static final int CIPHERTEXT = 60;

    @ParameterizedTest
    @ValueSource(ints = {0, DIGEST, CIPHERTEXT})
    void goesOnUnderAKeyOfThisComputerWhereTheSharedKeysFileIsDamaged(int at) throws Exception {
        byte[] before = seal(fetched(city));
        damage(at);
        byte[] after = seal(fetched(city));

        assertArrayEquals(TEXT, open(fetched(city), after));
        assertEquals(SecretFault.WRONG_KEY, fault(() -> open(fetched(city), before)));
    }

    @Test
    void goesOnWhereTheSharedKeysFileIsCutShort() throws Exception {
        seal(fetched(city));
        Files.write(shared(), Arrays.copyOf(Files.readAllBytes(shared()), 40));

        assertArrayEquals(TEXT, open(fetched(city), seal(fetched(city))));
    }

    @Test
    void endsADayWhoseSharedKeysFileIsDamagedAndSaysThatTheCitysHalfIsNotProved() throws Exception {
        DayKeys keys = fetched(city);
        seal(keys);
        damage(0);

        keys.destroy(DAY);
        KeyEnd end = keys.settle(DAY);

        assertTrue(end.settled());
        assertFalse(end.proved());
        assertEquals(Optional.empty(), end.shareSha256());
        assertTrue(end.attested().isPresent());
        assertEquals(end, keys(city).end(DAY));
        assertEquals(List.of(), keys.days());
    }

    @Test
    void goesOnWhereTheCityLostItsHalvesAndKeepsWhatItSealedBefore() throws Exception {
        byte[] before = seal(fetched(city));
        Map<LocalDate, byte[]> backup = Map.copyOf(city.halves);
        city.halves.clear();

        DayKeys keys = fetched(city);
        byte[] after = seal(keys);
        assertTrue(keys.hasOtherHalf(DAY));
        assertArrayEquals(TEXT, open(fetched(city), after));
        assertEquals(SecretFault.WRONG_KEY, fault(() -> open(keys, before)));

        city.halves.putAll(backup);
        assertTrue(keys.fetch(DAY));
        assertFalse(keys.hasOtherHalf(DAY));
        assertArrayEquals(TEXT, open(keys, before));
        assertArrayEquals(TEXT, open(keys, after));
    }

    @Test
    void takesTheRightHalfFromTheCityWhereThatInMemoryIsAnother() throws Exception {
        byte[] sealed = seal(fetched(volatileShares()));
        Map<LocalDate, byte[]> right = Map.copyOf(city.halves);
        city.halves.clear();
        Files.delete(memory.resolve("share-day-2026-11-20.secret"));
        assertFalse(keys(volatileShares()).fetch(DAY));

        city.halves.putAll(right);

        assertArrayEquals(TEXT, open(fetched(volatileShares()), sealed));
    }

    @Test
    void endsADayWhoseHalfTheCityLostAndSaysSo() throws Exception {
        seal(fetched(city));
        city.halves.clear();
        DayKeys keys = keys(city);

        keys.destroy(DAY);
        KeyEnd end = keys.settle(DAY);

        assertTrue(end.settled());
        assertFalse(end.proved());
        assertTrue(end.shareSha256().isPresent());
        assertEquals(Optional.empty(), end.attested());
        assertEquals(end, keys(city).end(DAY));
    }

    @Test
    void goesOnUnderTheSharedKeyWhereTheOneOfThisComputerIsDamaged() throws Exception {
        city.away = true;
        byte[] alone = seal(fetched(city));
        damage(local(), 20);

        city.away = false;

        assertArrayEquals(TEXT, open(fetched(city), seal(fetched(city))));
        assertEquals(SecretFault.WRONG_KEY, fault(() -> open(fetched(city), alone)));
    }

    /** A counter without a line has no other key than the one on its disk. */
    @Test
    void goesOnWithoutALineWhereTheOnlyKeyOfThisComputerIsDamaged() throws Exception {
        city.away = true;
        byte[] before = seal(fetched(city));
        byte[] whole = Files.readAllBytes(local());
        damage(local(), 20);

        byte[] after = seal(fetched(city));

        assertArrayEquals(TEXT, open(fetched(city), after));
        assertEquals(SecretFault.WRONG_KEY, fault(() -> open(fetched(city), before)));
        Files.write(local(), whole);
        assertArrayEquals(TEXT, open(fetched(city), before));
        assertArrayEquals(TEXT, open(fetched(city), after));
    }

    @Test
    void goesOnUnderTheSecondKeyOfThisComputerAsLongAsItOpens() throws Exception {
        city.away = true;
        seal(fetched(city));
        damage(local(), 20);
        byte[] first = seal(fetched(city));
        byte[] second = seal(fetched(city));

        assertArrayEquals(TEXT, open(fetched(city), first));
        assertArrayEquals(TEXT, open(fetched(city), second));
        damage(beside(), 20);
        assertEquals(SecretFault.WRONG_KEY, fault(() -> seal(fetched(city))));
    }

    @Test
    void destroysBothKeysOfThisComputer() throws Exception {
        city.away = true;
        seal(fetched(city));
        damage(local(), 20);
        seal(fetched(city));
        DayKeys keys = fetched(city);
        assertEquals(List.of(DAY), keys.days());

        keys.destroy(DAY);

        assertTrue(keys.settle(DAY).settled());
        assertEquals(KeyForm.LOCAL, keys.end(DAY).form());
        assertEquals(List.of(), keys.days());
        assertFalse(Files.exists(local()) || Files.exists(beside()));
    }

    private void damage(int at) throws Exception {
        damage(shared(), at);
    }

    private static void damage(Path path, int at) throws Exception {
        byte[] file = Files.readAllBytes(path);
        file[at] ^= 1;
        Files.write(path, file);
    }

    private Path local() {
        return home.resolve("day-2026-11-20.key");
    }

    private Path beside() {
        return home.resolve("day-2026-11-20.beside");
    }

    private Path shared() {
        return home.resolve("day-2026-11-20.shared");
    }
}
