package dev.madoguchi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.StoreException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:02:03.004Z");

    @TempDir
    private Path home;

    private Database database;
    private AuditTrail trail;

    @BeforeEach
    void open() throws StoreException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        database = Database.open(home, StationKey.generate(new SecureRandom()), clock)
                .database();
        trail = new AuditTrail(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void chainsEachDeedToTheOneBefore() {
        assertEquals(AuditHead.NONE, trail.head());

        AuditRow first = trail.record("佐藤", "visit.sealed", "0b6f2c0e");
        AuditRow second = trail.record("system", "day.closed", "");

        // printf '…' | sha256sum of the seven lines
        assertEquals("03dc35895cc5646b18f3f41dd87e60178cc6fd1e98eefba70cc4d35ba6eda6be", first.hash());
        assertEquals("03d550abf23403930d5aafb603ce5f753f2e4557348063c248154af18f0b7ea1", second.hash());
        assertEquals(List.of(first, second), trail.after(0, 10));
        assertEquals(List.of(second), trail.after(1, 10));
        assertEquals(new AuditHead(2, second.hash()), trail.head());
        assertEquals(new Verdict.Whole(trail.head()), trail.verify());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set who = '鈴木' where seq = 3",
                "update audit set deed = 'visit.dropped' where seq = 3",
                "update audit set subject = 'other' where seq = 3",
                "update audit set happened_at = happened_at + interval '1' second where seq = 3",
                "update audit set hash = previous_hash where seq = 3",
                "delete from audit where seq = 3",
                "update audit set seq = seq + 100 where seq >= 3"
            })
    void findsTheFirstRowThatIsNotAsItWas(String forgery) {
        record(5);

        database.jdbi().useTransaction(handle -> handle.execute(forgery));

        assertEquals(new Verdict.Broken(3), trail.verify());
    }

    @Test
    void findsRowsThatWereCutOffOrForgedAnewByAHeadNotedEarlier() {
        record(5);
        AuditHead noted = trail.head();
        record(2);
        assertEquals(new Verdict.Whole(trail.head()), trail.verify(noted));

        database.jdbi().useTransaction(handle -> handle.execute("delete from audit where seq > 4"));

        assertEquals(new Verdict.Whole(trail.head()), trail.verify());
        assertEquals(new Verdict.Broken(5), trail.verify(noted));
        trail.record("佐藤", "forged", "");
        assertEquals(new Verdict.Broken(5), trail.verify(noted));
    }

    @Test
    void refusesADeedOfSeveralLines() {
        assertThrows(IllegalArgumentException.class, () -> trail.record("佐藤\nvisit.sealed", "x", ""));
        assertThrows(IllegalArgumentException.class, () -> trail.record("佐藤", "x".repeat(129), ""));
        assertEquals(AuditHead.NONE, trail.head());
    }

    private void record(int count) {
        for (int row = 0; row < count; row++) {
            trail.record("佐藤", "visit.sealed", "visit-" + row);
        }
    }
}
