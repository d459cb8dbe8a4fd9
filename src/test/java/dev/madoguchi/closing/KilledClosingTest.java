package dev.madoguchi.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.FolderCopy;
import dev.madoguchi.daybook.LedgerEntry;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class KilledClosingTest {
    /** What erasing begins from: a station whose ledger is confirmed and delivered. */
    @TempDir
    private static Path confirmed;

    @TempDir
    private Path folder;

    private Path home;

    @BeforeAll
    static void confirmALedger() throws Exception {
        try (var station = new ClosingStation(confirmed.resolve("home"))) {
            for (LedgerEntry entry : People.several()) {
                station.receive(entry);
            }
            int pages = station.closing
                    .writeLedger(ClosingStation.DAY, ClosingStation.CHIEF)
                    .pages();
            station.closing.confirmLedger(ClosingStation.DAY, pages, ClosingStation.CHIEF);
            station.deliver();
        }
    }

    @BeforeEach
    void copy() throws Exception {
        FolderCopy.make(confirmed, folder.resolve("station"));
        home = folder.resolve("station").resolve("home");
    }

    @Test
    void goesOnAfterTheProgramWasKilledRightAfterTheKeyWasDestroyed() throws Exception {
        killAfter(ErasureStep.DAY_KEY_DESTROYED, true, 0);

        endsClean();
    }

    @Test
    void goesOnAfterTheProgramWasKilledWhileTheStoreWasRewritten() throws Exception {
        long seed = Long.getLong("madoguchi.seed", System.nanoTime());
        System.getLogger(KilledClosingTest.class.getName()).log(System.Logger.Level.INFO, "seed {0}", seed);

        killAfter(ErasureStep.ENVELOPES_REMOVED, false, new Random(seed).nextInt(300_000_000));

        endsClean();
    }

    private void killAfter(ErasureStep step, boolean waits, long nanoseconds) throws Exception {
        KilledChild.after(ClosingChild.start(home, step, waits), step, nanoseconds);
    }

    private void endsClean() throws Exception {
        try (var station = new ClosingStation(home)) {
            station.closing.erase(ClosingStation.DAY, ClosingStation.CHIEF, Optional.empty(), step -> {});
            ScanReport report = station.closing
                    .scan(ClosingStation.DAY, ClosingStation.CHIEF)
                    .report();
            var certificate = station.closing.certify(ClosingStation.DAY, ClosingStation.CHIEF);

            assertTrue(report.clean(), report.toString());
            assertEquals(
                    3,
                    ErasureCertificate.verify(
                                    certificate.jws(), station.signingKey().verifyingKey())
                            .path("what")
                            .path("records")
                            .size());
        }
    }
}
