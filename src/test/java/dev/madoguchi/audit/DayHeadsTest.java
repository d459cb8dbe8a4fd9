package dev.madoguchi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayHeadsTest {
    private static final Clock FRIDAY = Clock.fixed(Instant.parse("2026-11-20T08:30:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path home;

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private Database database;
    private AuditTrail trail;
    private DayHeads heads;

    @BeforeEach
    void open() throws StoreException {
        database =
                MadeStore.open(home.resolve("store"), MadeStore.key(), FRIDAY).database();
        trail = new AuditTrail(database, FRIDAY, "madoguchi-1");
        heads = heads(FRIDAY);
    }

    @AfterEach
    void close() {
        database.close();
        key.close();
    }

    @Test
    void signsADayOnceHoweverOftenItIsAsked() throws IOException {
        AuditHead closed =
                trail.record("sato", "closing.CERTIFIED", DAY.toString()).head();
        heads.sign(DAY);
        trail.record("sato", "desk.signedOut", "");

        heads.sign(DAY);

        assertEquals(new DayHeads.Signed(List.of(new DayHead(DAY, closed)), List.of()), heads.signed());
    }

    @Test
    void signsADayThatWasNeverClosedAtTheNextOpening() throws IOException {
        AuditHead last = trail.record("sato", "desk.signedOut", "").head();
        heads.catchUp();
        assertEquals(List.of(), heads.signed().heads());

        heads(Clock.offset(FRIDAY, Duration.ofDays(3))).catchUp();

        assertEquals(List.of(new DayHead(DAY, last)), heads.signed().heads());
    }

    /** As where somebody runs a command in the morning before the window opens. */
    @Test
    void signsADayThatWasNeverClosedAlsoWhereTodayHasRowsAlready() throws IOException {
        AuditHead last = trail.record("sato", "desk.signedOut", "").head();
        Clock monday = Clock.offset(FRIDAY, Duration.ofDays(3));
        new AuditTrail(database, monday, "madoguchi-1").record("sato", "container.written", "");

        heads(monday).catchUp();

        assertEquals(List.of(new DayHead(DAY, last)), heads.signed().heads());
    }

    @Test
    void namesAHeadWhoseBytesAreNoText() throws IOException {
        trail.record("sato", "closing.CERTIFIED", DAY.toString());
        heads.sign(DAY);
        Path broken = Files.write(home.resolve("heads").resolve("2026-11-19.jws"), new byte[] {(byte) 0xFF, 'a', '.'});

        DayHeads.Signed signed = heads.signed();

        assertEquals(1, signed.heads().size());
        assertEquals(List.of(broken.getFileName().toString()), signed.damaged());
    }

    @Test
    void hasNothingToSignInAnEmptyTrail() throws IOException {
        heads(Clock.offset(FRIDAY, Duration.ofDays(3))).catchUp();

        assertEquals(List.of(), heads.signed().heads());
    }

    @Test
    void findsAnOldStoreThatWasPutBackByTheHeadsOutsideIt() throws IOException {
        trail.record("sato", "case.opened", "");
        trail.record("sato", "closing.CERTIFIED", DAY.toString());
        heads.sign(DAY);

        database.jdbi().useTransaction(handle -> handle.execute("delete from audit where seq > 1"));

        List<AuditHead> noted =
                heads.signed().heads().stream().map(DayHead::head).toList();
        assertEquals(
                new Verdict.Broken(2, java.util.Optional.of(FRIDAY.instant()), Verdict.Flaw.CUT_OFF),
                trail.verify(noted));
    }

    @Test
    void namesAHeadThatAnotherKeySigned() throws IOException {
        try (SigningKey other = SigningKey.generate(new SecureRandom())) {
            new DayHeads(home.resolve("heads"), trail, other, "madoguchi-1", FRIDAY).sign(DAY);
        }
        Files.writeString(home.resolve("heads").resolve("2026-11-21.jws"), "torn");

        assertEquals(new DayHeads.Signed(List.of(), List.of("2026-11-20.jws", "2026-11-21.jws")), heads.signed());
    }

    private DayHeads heads(Clock clock) {
        return new DayHeads(home.resolve("heads"), trail, key, "madoguchi-1", clock);
    }
}
