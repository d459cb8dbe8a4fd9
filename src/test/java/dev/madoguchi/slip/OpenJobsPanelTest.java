package dev.madoguchi.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenJobsPanelTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T01:42:00Z"), ZONE);
    private static final Path PICTURES = Path.of("target", "slips");

    @TempDir
    private Path home;

    private Database database;
    private PrintJournal journal;
    private PrintOutcome outcome = new PrintOutcome.Printed(false);
    private boolean mayReprint = true;
    private OpenJobsViewModel model;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(home, StationKey.generate(new SecureRandom()), CLOCK)
                .database();
        journal = new PrintJournal(database, CLOCK);
        model = new OpenJobsViewModel(
                journal, job -> Optional.of(outcome), () -> mayReprint, "1001", new ImmediateBackground());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void takesNoRoomWhereEverythingIsPrinted() throws Exception {
        boolean shown = FxThread.call(() -> {
            model.tick();
            return panel().root().isManaged();
        });

        assertFalse(shown);
    }

    @Test
    void asksForEachSlipAndTakesTheAnswer() throws Exception {
        interrupted("A-012");
        interrupted("C-003");
        interrupted("D-001");

        FxThread.call(() -> {
            OpenJobsPanel panel = panel();
            model.tick();
            Scene scene = scene(panel);
            assertTrue(panel.root().isManaged());
            Files.createDirectories(PICTURES);
            Screenshot.save(scene, PICTURES.resolve("open-slips.png"));

            ((ButtonBase) scene.lookup("#slip-seen-A-012")).fire();
            ((ButtonBase) scene.lookup("#slip-again-C-003")).fire();
            ((ButtonBase) scene.lookup("#slip-dropped-D-001")).fire();
            return true;
        });

        assertEquals(
                List.of(PrintJobState.SEEN, PrintJobState.AGAIN, PrintJobState.DROPPED),
                List.of(
                        journal.of("A-012").getFirst().state(),
                        journal.of("C-003").getFirst().state(),
                        journal.of("D-001").getFirst().state()));
    }

    @Test
    void saysWhyAReprintDidNotComeOutAndAsksOn() throws Exception {
        interrupted("A-012");
        outcome = new PrintOutcome.NotPrinted(DeviceFault.CUTTER);

        String said = FxThread.call(() -> {
            OpenJobsPanel panel = panel();
            model.tick();
            Scene scene = scene(panel);
            ((ButtonBase) scene.lookup("#slip-again-A-012")).fire();
            Screenshot.save(scene, PICTURES.resolve("open-slips-cutter.png"));
            return scene.lookup("#slip-notice").getAccessibleText();
        });

        assertTrue(said.contains("カッター"), said);
        assertEquals(1, journal.open().size());
    }

    private void interrupted(String label) {
        journal.begin(SlipKind.TICKET, label, label, "1001", Optional.empty());
        journal.adopt();
    }

    private OpenJobsPanel panel() {
        return new OpenJobsPanel(model, new Texts(Locale.JAPANESE), ZONE);
    }

    private static Scene scene(OpenJobsPanel panel) {
        Scene scene = Theme.scene(panel.root());
        panel.root().applyCss();
        panel.root().layout();
        return scene;
    }
}
