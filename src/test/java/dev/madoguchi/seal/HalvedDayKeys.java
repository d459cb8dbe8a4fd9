package dev.madoguchi.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;

/** A station's day keys of which the city has the other halves, and a visitor's name to seal under them. */
abstract class HalvedDayKeys {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final byte[] VISIT = "visit".getBytes(UTF_8);
    static final byte[] TEXT = "山田 花子".getBytes(UTF_8);

    final SecureRandom random = new SecureRandom();
    final StationKey stationKey = StationKey.generate(random);
    final OtherSide city = new OtherSide(random);

    @TempDir
    Path home;

    @TempDir
    Path memory;

    DayKeys keys(KeyShares shares) {
        return new DayKeys(home, stationKey, random, shares);
    }

    DayKeys fetched(KeyShares shares) throws SecretException {
        DayKeys keys = keys(shares);
        keys.fetch(DAY);
        return keys;
    }

    KeyShares volatileShares() {
        return new VolatileShares(memory, stationKey, "day", city);
    }

    static byte[] seal(DayKeys keys) throws SecretException {
        try (DayKey key = keys.of(DAY)) {
            return key.seal(TEXT, VISIT);
        }
    }

    static byte[] open(DayKeys keys, byte[] sealed) throws SecretException {
        try (DayKey key = keys.of(DAY)) {
            return key.open(sealed, VISIT);
        }
    }

    static SecretFault fault(Deed deed) {
        return assertThrows(SecretException.class, deed::run).fault();
    }

    @FunctionalInterface
    interface Deed {
        void run() throws SecretException;
    }
}
