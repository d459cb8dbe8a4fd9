package dev.madoguchi.app.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.DayKeys;
import dev.madoguchi.seal.KeyShare;
import dev.madoguchi.seal.KeyShares;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import dev.madoguchi.seal.StationKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayHalvesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate SHARED = TODAY.minusDays(2);
    private static final LocalDate LOCAL = TODAY.minusDays(1);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private final StationKey key = StationKey.generate(random);
    private final City city = new City();

    @AfterEach
    void close() {
        key.close();
    }

    @Test
    void asksForTheDaysThatLackTheirHalfAndForNoOther() throws Exception {
        twoOpenDays();

        try (DayKeys keys = keys(city);
                DayHalves days = new DayHalves(keys, CLOCK)) {
            days.open(LONG);

            assertEquals(List.of(TODAY, SHARED), city.asked);
            assertFalse(keys.lacksShare(TODAY));
            assertFalse(keys.lacksShare(SHARED));
        }
    }

    @Test
    void asksForEveryDayAtAContact() throws Exception {
        twoOpenDays();

        try (DayKeys keys = keys(city);
                DayHalves days = new DayHalves(keys, CLOCK)) {
            days.fetchAll();

            assertEquals(List.of(TODAY, SHARED, LOCAL), city.asked);
        }
    }

    @Test
    void goesOnAfterADayWhoseHalfTheCityHasDestroyed() throws Exception {
        twoOpenDays();
        city.destroyed.add(TODAY);

        try (DayKeys keys = keys(city);
                DayHalves days = new DayHalves(keys, CLOCK)) {
            days.open(LONG);

            assertFalse(keys.lacksShare(SHARED));
        }
    }

    @Test
    void asksACityThatIsAwayAboutOneDayOnly() throws Exception {
        twoOpenDays();
        city.away = true;

        try (DayKeys keys = keys(city);
                DayHalves days = new DayHalves(keys, CLOCK)) {
            days.open(LONG);

            assertEquals(List.of(TODAY), city.asked);
            assertTrue(keys.lacksShare(SHARED));
        }
    }

    @Test
    void seatsPeopleWhileACityIsSilentAndHasTheHalfLater() throws Exception {
        twoOpenDays();
        city.silent = true;

        try (DayKeys keys = keys(city);
                DayHalves days = new DayHalves(keys, CLOCK)) {
            days.open(Duration.ofMillis(1));
            boolean lacked = keys.lacksShare(TODAY);
            city.speaks.countDown();
            assertTrue(city.spoke.await(LONG.toSeconds(), TimeUnit.SECONDS));

            assertTrue(lacked);
        }
        assertEquals(List.of(TODAY, SHARED), city.asked);
    }

    @Test
    void waitsNoMoreForASilentCityWhenThePersonLeaves() throws Exception {
        city.silent = true;

        try (DayKeys keys = keys(city);
                DayHalves days = new DayHalves(keys, CLOCK)) {
            days.open(Duration.ofMillis(1));
        }

        assertEquals(List.of(TODAY), city.interrupted);
    }

    /** One day whose key needs the city's half, and one on which the city was away. */
    private void twoOpenDays() throws SecretException {
        try (DayKeys with = keys(new City())) {
            with.fetch(SHARED);
            with.of(SHARED).close();
            with.of(LOCAL).close();
        }
    }

    private DayKeys keys(KeyShares shares) {
        return new DayKeys(folder, key, random, shares);
    }

    /** A city that gives its halves, or is away, or does not say a word until it is let. */
    private static final class City implements KeyShares {
        private final List<LocalDate> asked = new CopyOnWriteArrayList<>();
        private final List<LocalDate> destroyed = new CopyOnWriteArrayList<>();
        private final List<LocalDate> interrupted = new CopyOnWriteArrayList<>();
        private final CountDownLatch speaks = new CountDownLatch(1);
        private final CountDownLatch spoke = new CountDownLatch(2);
        private volatile boolean away;
        private volatile boolean silent;

        @Override
        public Optional<KeyShare> fetch(LocalDate day, Optional<String> wanted) throws SecretException {
            asked.add(day);
            if (destroyed.contains(day)) {
                throw new SecretException(SecretFault.DESTROYED, "the half of " + day + " is destroyed");
            }
            if (silent && !heard(day)) {
                return Optional.empty();
            }
            spoke.countDown();
            byte[] half = new byte[32];
            half[0] = (byte) day.getDayOfMonth();
            return away ? Optional.empty() : Optional.of(KeyShare.of(half));
        }

        private boolean heard(LocalDate day) {
            try {
                return speaks.await(LONG.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted.add(day);
                return false;
            }
        }

        @Override
        public Destroyed destroy(LocalDate day) {
            throw new UnsupportedOperationException("no day ends here");
        }
    }
}
