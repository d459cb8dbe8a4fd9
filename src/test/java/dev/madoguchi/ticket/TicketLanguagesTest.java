package dev.madoguchi.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.StoreException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketLanguagesTest {
    private static final Instant NOW = Instant.parse("2026-11-19T23:45:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Ticket FIRST = new Ticket("honcho", "A", DAY, 1, NOW);
    private static final Ticket SECOND = new Ticket("honcho", "A", DAY, 2, NOW);

    @TempDir
    private Path home;

    private Database database;
    private TicketLanguages languages;

    @BeforeEach
    void open() throws StoreException {
        Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));
        database = Database.open(home, StationKey.generate(new SecureRandom()), clock)
                .database();
        languages = new TicketLanguages(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsTheLastChoiceForEachNumberAndNoneForOthers() {
        languages.keep(FIRST, "vi");
        languages.keep(SECOND, "ko");
        languages.keep(FIRST, "tl");

        assertEquals(Optional.of("tl"), languages.of(FIRST));
        assertEquals(Optional.of("ko"), languages.of(SECOND));
        assertEquals(Optional.empty(), languages.of(new Ticket("honcho", "B", DAY, 1, NOW)));
    }

    @Test
    void forgetsTheDaysBefore() {
        languages.keep(FIRST, "vi");

        languages.keep(new Ticket("honcho", "A", DAY.plusDays(1), 1, NOW), "pt");

        assertEquals(Optional.empty(), languages.of(FIRST));
    }
}
