package dev.madoguchi.paperwork;

import dev.madoguchi.municipality.PaperExamples;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;

/** The paperwork of an invented site in a folder. Opening the folder again is a restart. */
final class PaperworkStation implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneId.of("Asia/Tokyo"));
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final String SITE = "honcho";

    final Database database;
    final Paperwork paperwork;

    PaperworkStation(Path home, Clock clock) throws StoreException {
        byte[] secret = new byte[StationKey.BYTES];
        Arrays.fill(secret, (byte) 7);
        database = MadeStore.open(home, StationKey.of(secret), clock).database();
        paperwork = new Paperwork(database, PaperExamples.RULES, SITE, clock);
    }

    PaperworkStation(Path home) throws StoreException {
        this(home, CLOCK);
    }

    /** A case that was completed, the number telling its ticket, its id and its minute. */
    static FinishedCase done(int number, Route route) {
        return new FinishedCase(
                new UUID(7, number),
                SITE,
                "A-%03d".formatted(number),
                DAY,
                NOON.plusSeconds(60L * number),
                "shinsei",
                route);
    }

    @Override
    public void close() {
        database.close();
    }
}
