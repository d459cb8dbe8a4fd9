package dev.madoguchi.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.closing.KilledChild;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An erasure that is cut off, and gone on with. */
class CutOffEraseTest {
    @TempDir
    private Path folder;

    private StationToErase all;

    @BeforeEach
    void open() throws Exception {
        all = new StationToErase(folder);
    }

    @AfterEach
    void close() {
        all.close();
    }

    @ParameterizedTest
    @EnumSource(EraseStep.class)
    void goesOnWhereItWasCutOff(EraseStep last) throws Exception {
        all.allHandedOver();
        Consumer<EraseStep> cut = step -> {
            if (step == last) {
                throw new CutOff();
            }
        };
        try {
            all.station.planner(cut).plan(all.report, "1001", Optional.empty());
            all.station.close();
            all.erase(cut).carryOut(all.report);
        } catch (CutOff e) {
            assertEquals(last.compareTo(EraseStep.PLANNED) >= 0, all.report.planned());
        }

        if (!all.report.planned()) {
            all.plan();
        }
        all.station.close();
        EraseReport done = all.erase(step -> {}).carryOut(all.report);

        all.assertGone();
        assertTrue(done.clean());
        assertTrue(done.signedBy(all.city.home().stations().keys()));
        assertEquals(done, all.erase(step -> {}).carryOut(all.report));
    }

    @Test
    @Timeout(300)
    void goesOnAfterTheProgramWasKilledWhileItOverwroteAFile() throws Exception {
        all.planned();
        Files.write(all.station.home.resolve("large"), new byte[64 * 1024 * 1024]);
        long seed = Long.getLong("madoguchi.seed", System.nanoTime());
        System.getLogger(CutOffEraseTest.class.getName()).log(System.Logger.Level.INFO, "seed {0}", seed);

        killAfter(EraseStep.MEMORY_CLEARED, new Random(seed).nextInt(100_000_000));
        EraseReport done = all.erase(step -> {}).carryOut(all.report);

        all.assertGone();
        assertTrue(done.clean());
        assertTrue(done.signedBy(all.city.home().stations().keys()));
    }

    private void killAfter(EraseStep step, long nanoseconds) throws Exception {
        KilledChild.after(ErasingChild.start(all.report.root()), step, nanoseconds);
    }

    /** The program ends here. */
    private static final class CutOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
