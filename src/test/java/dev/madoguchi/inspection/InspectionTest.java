package dev.madoguchi.inspection;

import static dev.madoguchi.inspection.TwoDaysOfTrail.CASE;
import static dev.madoguchi.inspection.TwoDaysOfTrail.CLOCK;
import static dev.madoguchi.inspection.TwoDaysOfTrail.TODAY;
import static dev.madoguchi.inspection.TwoDaysOfTrail.YESTERDAY;
import static dev.madoguchi.inspection.TwoDaysOfTrail.ZONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F92, F131, F139: 002 別記14・15条, 003 §21-2. */
class InspectionTest {
    @TempDir
    private Path home;

    private TwoDaysOfTrail at;

    @BeforeEach
    void open() throws Exception {
        at = new TwoDaysOfTrail(home);
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void showsTheDayPageByPageAndNotesThatItWasLookedAt() {
        at.model.begin();

        assertEquals(InspectionViewModel.PAGE, at.state().rows().size());
        assertTrue(at.state().more());
        at.model.forward();
        assertEquals(9, at.state().rows().size());
        assertEquals("audit.viewed", at.state().rows().getLast().deed());
        at.model.back();
        assertEquals("copy.printed", at.state().rows().getFirst().deed());
    }

    @Test
    void showsAnotherDay() {
        at.model.begin();
        at.model.move(-1);

        assertEquals(YESTERDAY, at.state().day());
        assertEquals(
                List.of("card.read", "card.read", "photo.erased.COMPLETED"),
                at.state().rows().stream().map(AuditRow::deed).toList());
    }

    @Test
    void narrowsByPersonByDeedAndByCase() {
        at.model.begin();

        at.model.narrow("", "card.", "");
        assertEquals(1, at.state().rows().size());
        at.model.narrow("hanako", "", "");
        assertEquals(0, at.state().rows().size());
        at.model.narrow("", "", CASE.toString());
        assertEquals(
                List.of(CASE.toString()),
                at.state().rows().stream().map(AuditRow::subject).toList());
    }

    /** The screen shows words: whoever inspects types what they read there. */
    @Test
    void narrowsByAPartOfWhatADeedIsCalled() {
        at.model.begin();

        at.model.narrow("", "ロック", "");
        assertEquals(
                List.of("desk.locked"),
                at.state().rows().stream().map(AuditRow::deed).toList());
        at.model.narrow("", "そんな操作はない", "");
        assertEquals(List.of(), at.state().rows());
    }

    /** What is typed is a value and nothing else. */
    @Test
    void takesWhatIsTypedAsItIs() {
        at.model.begin();

        at.model.narrow("' or 1=1 --", "", "");

        assertEquals(List.of(), at.state().rows());
    }

    @Test
    void countsHowDataWereHandledDayByDay() {
        HandlingReport report = HandlingReport.of(at.trail, YESTERDAY, TODAY, ZONE);

        assertEquals(
                List.of(
                        new HandlingReport.Line(YESTERDAY, Handling.VIEWED, 1, 1, new TreeSet<>(List.of("hanako"))),
                        new HandlingReport.Line(YESTERDAY, Handling.ERASED, 1, 0, new TreeSet<>(List.of("closing"))),
                        new HandlingReport.Line(TODAY, Handling.VIEWED, 1, 0, new TreeSet<>(List.of("jiro"))),
                        new HandlingReport.Line(TODAY, Handling.PRINTED, 20, 0, new TreeSet<>(List.of("jiro")))),
                report.lines());
    }

    @Test
    void looksAsItShould() throws Exception {
        Files.createDirectories(Path.of("target", "screens"));
        FxThread.call(() -> {
            Shell shell = new Shell(at.texts, new Header(at.texts, CLOCK, () -> {}), new DeviceBoard());
            Scene scene = Theme.scene(shell.root());
            shell.show(new InspectionView(at.model, at.texts, () -> {}));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Screenshot.save(scene, Path.of("target", "screens", "inspection.png"));
            return true;
        });

        assertEquals(InspectionViewModel.PAGE, at.state().rows().size());
    }
}
