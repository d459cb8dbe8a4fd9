package dev.madoguchi.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedDayKeysTest extends HalvedDayKeys {
    @Test
    void opensWithBothHalvesAndNotWithOne() throws Exception {
        byte[] sealed = seal(fetched(city));

        assertArrayEquals(TEXT, open(fetched(city), sealed));
        assertEquals(SecretFault.SHARE_AWAY, fault(() -> open(keys(city), sealed)));
    }

    @Test
    void goesOnWhileTheCityIsAwayAndOpensBothPartsOfTheDayOnceItIsBack() throws Exception {
        byte[] before = seal(fetched(city));
        city.away = true;
        byte[] meanwhile = seal(fetched(city));
        city.away = false;
        DayKeys back = fetched(city);
        byte[] after = seal(back);

        for (byte[] sealed : List.of(before, meanwhile, after)) {
            assertArrayEquals(TEXT, open(back, sealed));
        }
        back.destroy(DAY);
        assertEquals(KeyForm.BOTH, back.settle(DAY).form());
    }

    @Test
    void sealsUnderTheSharedKeyAsSoonAsTheCityIsBack() throws Exception {
        city.away = true;
        seal(fetched(city));
        city.away = false;
        byte[] sealed = seal(fetched(city));

        assertEquals(SecretFault.SHARE_AWAY, fault(() -> open(keys(city), sealed)));
    }

    @Test
    void opensAgainAfterAKillWithoutTheCityFromMemory() throws Exception {
        byte[] sealed = seal(fetched(volatileShares()));
        city.away = true;

        assertArrayEquals(TEXT, open(fetched(volatileShares()), sealed));
    }

    @Test
    void leavesNothingInMemoryOfADayThatIsDestroyed() throws Exception {
        DayKeys keys = fetched(volatileShares());
        seal(keys);
        assertTrue(Files.exists(memory.resolve("share-day-2026-11-20.secret")));

        keys.destroy(DAY);
        keys.settle(DAY);

        assertFalse(Files.exists(memory.resolve("share-day-2026-11-20.secret")));
    }

    /** The line may be so slow that the half arrives when its day is closed already. */
    @Test
    void leavesNothingInMemoryWhereTheHalfComesWhenTheDayIsDestroyed() throws Exception {
        KeyShares[] memorised = new KeyShares[1];
        DayKeys[] keys = new DayKeys[1];
        memorised[0] = new VolatileShares(memory, stationKey, "day", new KeyShares() {
            @Override
            public Optional<KeyShare> fetch(LocalDate day, Optional<String> wanted) throws SecretException {
                Optional<KeyShare> late = city.fetch(day, wanted);
                keys[0].destroy(day);
                memorised[0].destroy(day);
                return late;
            }

            @Override
            public Destroyed destroy(LocalDate day) throws SecretException {
                return city.destroy(day);
            }
        });
        keys[0] = keys(memorised[0]);

        assertFalse(keys[0].fetch(DAY));

        assertFalse(Files.exists(memory.resolve("share-day-2026-11-20.secret")));
    }

    @Test
    void staysUnsettledUntilTheCityHasSaidThatItsHalfIsDestroyed() throws Exception {
        DayKeys keys = fetched(city);
        seal(keys);
        keys.destroy(DAY);
        city.away = true;

        assertEquals(SecretFault.SHARE_AWAY, fault(() -> keys.settle(DAY)));
        assertFalse(keys.end(DAY).settled());
        assertEquals(List.of(), keys.days());

        city.away = false;
        assertTrue(keys.settle(DAY).proved());
        assertEquals(keys.end(DAY), keys(city).settle(DAY));
    }

    @Test
    void stillOpensADayOfTheOldForm() throws Exception {
        byte[] sealed = seal(new DayKeys(home, stationKey, random));

        assertArrayEquals(TEXT, open(fetched(city), sealed));
    }

    @Test
    void readsTheEmptyNoteOfOldDays() throws Exception {
        Files.createFile(home.resolve("day-2026-11-20.destroyed"));

        assertEquals(KeyEnd.local(), keys(city).settle(DAY));
    }

    @Test
    void usesNoFolderThatIsADisk() throws Exception {
        assertEquals(Optional.empty(), new MemoryFolder(List.of(home.resolve("none"))).of(home));
    }
}
