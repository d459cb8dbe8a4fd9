package dev.madoguchi.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.StoreCare;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupChecksTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Duration WEEK = Duration.ofDays(7);

    private static final StationKey KEY = StationKey.generate(new SecureRandom());

    @TempDir
    private static Path home;

    @TempDir
    private Path other;

    /** One store for all, as making one takes a while: the checks only read. */
    @BeforeAll
    static void careForAStore() throws Exception {
        try (Database database = open(home)) {
            StoreCare care = care(database, MORNING);
            care.backup();
            care.drill();
        }
        Files.setLastModifiedTime(backup(home), FileTime.from(MORNING));
    }

    @Test
    void tellsWhenTheBackupWasMadeAndTheStoreRebuiltFromItWithoutTheKey() {
        Finding made = checks(home, MORNING.plus(WEEK)).backup();
        Finding tried = checks(home, MORNING.plus(WEEK)).drill();

        assertEquals(Finding.ok("backup", "made and compared at 2026-11-20T09:00+09:00"), made);
        assertEquals(Finding.State.OK, tried.state());
        assertTrue(tried.found().matches("rebuilt at 2026-11-20T09:00\\+09:00: [1-9]\\d+ tables, .*"), tried.found());
    }

    @Test
    void warnsOfABackupAndOfADrillThatAreTooOldAndSaysWhatToRun() {
        BackupChecks late = checks(home, MORNING.plus(WEEK).plusSeconds(1));

        for (Finding finding : List.of(late.backup(), late.drill())) {
            assertEquals(Finding.State.WARNING, finding.state(), finding.found());
            assertTrue(finding.found().endsWith("more than 7 days ago"), finding.found());
            assertTrue(finding.advice().contains("backup --by ID --now"), finding.advice());
        }
    }

    @Test
    void findsADrillThatCameToNothingAndANoteThatIsDamagedUntilADrillSucceeds() throws Exception {
        try (Database database = open(other)) {
            StoreCare care = care(database, MORNING);
            care.backup();
            flip(backup(other));
            care.drill();

            Finding failed = checks(other, MORNING).drill();
            Files.writeString(other.resolve("store-care.txt"), "DRILL what\n");
            Finding damaged = checks(other, MORNING).drill();
            care.backup();
            care.drill();

            assertEquals(Finding.State.FAULT, failed.state());
            assertTrue(failed.found().contains("BACKUP_CHANGED"), failed.found());
            assertEquals(Finding.State.WARNING, damaged.state());
            assertEquals(Finding.State.OK, checks(other, MORNING).drill().state());
        }
    }

    @Test
    void findsAStoreWithoutABackupAndOneThatWasNeverTried() throws Exception {
        Files.createFile(other.resolve("store.mv.db"));

        BackupChecks checks = checks(other, MORNING);

        assertEquals(2, checks.all().size());
        assertEquals(Finding.State.WARNING, checks.drill().state());
        assertEquals(Finding.State.FAULT, checks.backup().state());
    }

    @Test
    void saysNothingWhereThereIsNoStore() {
        assertEquals(List.of(), checks(other, MORNING).all());
    }

    private static Path backup(Path store) {
        return store.resolve("store-backup.mv.db");
    }

    private static StoreCare care(Database database, Instant at) {
        return new StoreCare(database, Clock.fixed(at, ZONE));
    }

    private static BackupChecks checks(Path store, Instant now) {
        return new BackupChecks(store, WEEK, Clock.fixed(now, ZONE));
    }

    private static Database open(Path store) throws Exception {
        return Database.open(store, KEY, Clock.fixed(MORNING, ZONE)).database();
    }

    private static void flip(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long at = bytes.length() / 2;
            bytes.seek(at);
            int before = bytes.read();
            bytes.seek(at);
            bytes.write(before ^ 1);
        }
    }
}
