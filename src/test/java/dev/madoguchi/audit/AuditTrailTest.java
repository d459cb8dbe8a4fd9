package dev.madoguchi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTrailTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:02:03.004Z");

    @TempDir
    private Path home;

    private Database database;
    private AuditTrail trail;

    @BeforeEach
    void open() throws StoreException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        database = MadeStore.open(home, MadeStore.key(), clock).database();
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
        assertEquals(new Verdict.Whole(trail.head(), List.of()), trail.verify());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit set who = '鈴木' where seq = 3 | CHANGED",
                "update audit set deed = 'visit.dropped' where seq = 3 | CHANGED",
                "update audit set subject = 'other' where seq = 3 | CHANGED",
                "update audit set station = 'madoguchi-9' where seq = 3 | CHANGED",
                "update audit set why = 'INSPECTION' where seq = 3 | CHANGED",
                "update audit set outcome = 'failed' where seq = 3 | CHANGED",
                "update audit set happened_at = happened_at + interval '1' second where seq = 3 | CHANGED",
                "update audit set hash = previous_hash where seq = 3 | CHANGED",
                "delete from audit where seq = 3 | OUT_OF_ORDER",
                "update audit set seq = seq + 100 where seq >= 3 | OUT_OF_ORDER",
                "update audit set seq = case seq when 3 then 4 else 3 end where seq in (3, 4) | OUT_OF_ORDER"
            })
    void findsTheFirstRowThatIsNotAsItWas(String forgery, Verdict.Flaw flaw) {
        record(5);

        database.jdbi().useTransaction(handle -> handle.execute(forgery));

        Verdict.Broken found = assertInstanceOf(Verdict.Broken.class, trail.verify());
        assertEquals(3, found.seq());
        assertEquals(flaw, found.flaw());
        assertEquals(NOW.truncatedTo(ChronoUnit.DAYS), found.at().orElseThrow().truncatedTo(ChronoUnit.DAYS));
    }

    @Test
    void findsRowsThatWereCutOffOrForgedAnewByAHeadNotedEarlier() {
        record(5);
        AuditHead noted = trail.head();
        record(2);
        assertEquals(new Verdict.Whole(trail.head(), List.of()), trail.verify(List.of(noted)));

        database.jdbi().useTransaction(handle -> handle.execute("delete from audit where seq > 4"));

        assertEquals(new Verdict.Whole(trail.head(), List.of()), trail.verify());
        assertEquals(new Verdict.Broken(5, Optional.of(NOW), Verdict.Flaw.CUT_OFF), trail.verify(List.of(noted)));
        trail.record("佐藤", "forged", "");
        assertEquals(
                new Verdict.Broken(5, Optional.of(NOW), Verdict.Flaw.OTHER_THAN_NOTED), trail.verify(List.of(noted)));
    }

    @Test
    void hashesStationReasonAndOutcomeAsAnOutsiderWould() throws Exception {
        var station = new AuditTrail(database, Clock.fixed(NOW, ZoneOffset.UTC), "madoguchi-1");
        UUID visit = UUID.fromString("0b6f2c0e-0000-4000-8000-000000000001");
        Touch touch = Touch.of(AuditDeed.CASE_OPENED, visit).because(Verdict.Flaw.CHANGED);

        AuditRow row = new Audit(station, "sato").failed(touch);

        String lines = "madoguchi audit v2\n1\n2026-11-20T01:02:03.004Z\nsato\ncase.opened\n" + visit
                + "\nmadoguchi-1\nCHANGED\nfailed\n" + "0".repeat(64);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
        assertEquals(HexFormat.of().formatHex(digest), row.hash());
        assertEquals(new Verdict.Whole(row.head(), List.of()), station.verify());
    }

    @Test
    void notesADeedBeforeItIsDoneAndItsFailureAfter() {
        var audit = new Audit(trail, "sato");
        List<Integer> rowsWhenDone = new ArrayList<>();

        assertThrows(
                IOException.class,
                () -> audit.during(Touch.of(AuditDeed.LEDGER_EXPORTED, LocalDate.of(2026, 11, 20)), () -> {
                    rowsWhenDone.add(trail.after(0, 10).size());
                    throw new IOException("no paper");
                }));

        assertEquals(List.of(1), rowsWhenDone);
        assertEquals(
                List.of("", "failed"),
                trail.after(0, 10).stream().map(row -> row.where().outcome()).toList());
    }

    @Test
    void saysBeforeWhichRowsTheClockWasSetBack() {
        record(2);
        AuditTrail yesterday = new AuditTrail(database, Clock.fixed(NOW.minusSeconds(86_400), ZoneOffset.UTC));

        AuditRow row = yesterday.record("佐藤", "visit.sealed", "");

        assertEquals(new Verdict.Whole(row.head(), List.of(3L)), trail.verify());
    }

    /** Pages are of 10,000 rows and are read side by side; 20,001 rows are two of them and a row. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit set who = 'x' where seq = 20000 | 20000 | CHANGED",
                "update audit set who = 'x' where seq = 10000 | 10000 | CHANGED",
                "update audit set who = 'x' where seq = 10001 | 10001 | CHANGED",
                "update audit set previous_hash = hash where seq = 10001 | 10001 | OUT_OF_ORDER",
                "delete from audit where seq = 10000 | 10000 | OUT_OF_ORDER",
                "delete from audit where seq = 10001 | 10001 | OUT_OF_ORDER",
                "update audit set seq = case seq when 10000 then 10001 else 10000 end where seq in (10000, 10001) | 10000 | OUT_OF_ORDER",
                "delete from audit where seq = 20001 | 20001 | CUT_OFF",
                "delete from audit where seq > 10000 | 10001 | CUT_OFF"
            })
    void findsTheFirstForgedRowWhereverPagesMeet(String forgery, long row, Verdict.Flaw flaw) {
        AuditHead last = fill(20_001);
        assertEquals(new Verdict.Whole(last, List.of()), trail.verify(List.of(last)));

        database.jdbi().useTransaction(handle -> handle.execute(forgery));

        assertEquals(new Verdict.Broken(row, Optional.of(NOW), flaw), trail.verify(List.of(last)));
    }

    private AuditHead fill(int count) {
        return database.jdbi().inTransaction(handle -> {
            AuditHead head = AuditHead.NONE;
            PreparedBatch rows = handle.prepareBatch("insert into audit (seq, happened_at, who, deed, subject,"
                    + " previous_hash, hash) values (:seq, :at, :who, :deed, :subject, :previousHash, :hash)");
            for (int each = 0; each < count; each++) {
                AuditRow row = AuditRow.after(head, NOW, "sato", "case.opened", "", AuditRow.Circumstances.NONE);
                rows.bindMethods(row).add();
                head = row.head();
            }
            rows.execute();
            return head;
        });
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
