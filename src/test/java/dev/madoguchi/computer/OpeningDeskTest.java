package dev.madoguchi.computer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.computer.OpeningCheck.Outcome;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.municipality.ComputerRule;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.trial.AskedTrial;
import dev.madoguchi.trial.Subject;
import dev.madoguchi.trial.TrialModel;
import dev.madoguchi.trial.TrialState;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.FxThread;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F76, F116, F140; 004 §2-1(8)②, 000 §4(2)②. */
class OpeningDeskTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T23:20:00Z"), ZONE);

    @TempDir
    private Path root;

    @TempDir
    private Path home;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final StationKey key = MadeStore.key();
    private final ComputerRule rule = Rules.rule(List.of(), List.of(), List.of());
    private final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();
    private ComputerTree tree;
    private Database database;
    private AuditTrail audit;
    private OpeningChecks checks;
    private ComputerViewModel model;

    private final TrialModel camera =
            new TrialModel(new AskedTrial(Subject.CAMERA, () -> "山田花子のカメラ"), new ImmediateBackground());
    private final TrialModel scanner = new TrialModel(
            new AskedTrial(Subject.SCANNER, () -> {
                throw new DeviceException(DeviceFault.ABSENT, "no scanner");
            }),
            new ImmediateBackground());

    @BeforeEach
    void open() throws Exception {
        tree = ComputerTree.asItShouldBe(root);
        database = MadeStore.open(home, key, CLOCK).database();
        audit = new AuditTrail(database, CLOCK);
        checks = new OpeningChecks(database, audit);
        var sheet = new OpeningDesk.Sheet(
                new OpeningSheetPdf(
                        JapaneseFonts.installed(),
                        new OpeningSheetPdf.Place("国分寺市　市役所", "004 §2-1(8)②", ZONE, "見本 花子"),
                        texts),
                printer,
                texts);
        var examination = new Examination(tree.computer(), rule, List.of(), root.resolve("data"));
        model = new ComputerViewModel(
                new OpeningDesk(examination, rule, checks, sheet, "1001", CLOCK),
                List.of(camera, scanner),
                new ImmediateBackground());
        camera.look();
        camera.confirm();
        scanner.leaveOut("故障のため修理中");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsTheCheckWithWhoAndWhenAndPrintsItsSheet() {
        model.begin();
        tickAll();

        model.confirm();

        assertInstanceOf(ComputerStep.Confirmed.class, model.stepProperty().get());
        OpeningCheck kept = checks.of(DAY).getFirst();
        assertEquals("1001", kept.who());
        assertEquals(CLOCK.instant(), kept.at());
        assertEquals(
                new OpeningCheck.Row("衝立の位置を確かめた", Outcome.LOOKED_AT),
                kept.rows().getLast());
        assertEquals("opening.checked", audit.after(0, 10).getFirst().deed());
        assertEquals(1, printer.documents().size());
    }

    @Test
    void cannotBeConfirmedBeforeEveryQuestionIsAnswered() {
        model.begin();

        model.confirm();

        assertInstanceOf(ComputerStep.Checking.class, model.stepProperty().get());
        assertEquals(List.of(), checks.of(DAY));
    }

    @Test
    void cannotBeConfirmedWhileAStickIsPluggedInThatTheProfileDoesNotAllow() throws Exception {
        tree.stick("sdb", "4C530001");
        model.begin();
        tickAll();
        model.confirm();
        assertEquals(List.of(), checks.of(DAY));

        Files.delete(root.resolve("sys/block/sdb"));
        model.begin();
        tickAll();
        model.confirm();

        assertEquals(1, checks.of(DAY).size());
    }

    /** Between the look and the key press somebody plugged something in: it has to be looked at first. */
    @Test
    void looksOnceMoreWhenItIsConfirmed() throws Exception {
        model.begin();
        tickAll();
        tree.usb("1-1", "046d:0825", "Camera", "0e");

        model.confirm();

        var checking = assertInstanceOf(
                ComputerStep.Checking.class, model.stepProperty().get());
        assertTrue(checking.ticked().isEmpty());
        assertEquals(List.of(), checks.of(DAY));
    }

    /** What does not stop is accepted by a person, and that stands in the record. */
    @Test
    void recordsWhatAPersonAcceptedThoughItIsNotAsItShouldBe() throws Exception {
        tree.file("sys/devices/virtual/dm-0/dm/uuid", "LVM-0123");
        model.begin();
        tickAll();

        model.confirm();

        assertTrue(checks.of(DAY).getFirst().rows().contains(new OpeningCheck.Row("DISK", Outcome.ACCEPTED)));
    }

    @Test
    void keepsHowEachDeviceDidAndWhyOneIsNotUsed() {
        model.begin();
        tickAll();

        model.confirm();

        assertEquals(
                List.of(
                        new OpeningCheck.Row("TRIAL_CAMERA", Outcome.WORKED),
                        new OpeningCheck.Row("TRIAL_SCANNER", Outcome.LEFT_OUT, "故障のため修理中")),
                checks.of(DAY).getFirst().rows().subList(0, 2));
    }

    @Test
    void cannotBeConfirmedBeforeEveryDeviceIsTriedOrLeftOut() {
        scanner.look();
        assertEquals(
                new TrialState.Failed(DeviceFault.ABSENT),
                scanner.stateProperty().get());
        model.begin();
        tickAll();
        model.confirm();
        assertEquals(List.of(), checks.of(DAY));

        scanner.leaveOut(" ");
        model.confirm();
        assertEquals(List.of(), checks.of(DAY), "a blank is no word");

        scanner.leaveOut("故障");
        model.confirm();
        assertEquals(1, checks.of(DAY).size());
    }

    @Test
    void asksForTheTrialsAnewAtTheNextOpening() {
        model.begin();
        tickAll();
        model.confirm();

        model.begin();

        assertEquals(new TrialState.Untried(), camera.stateProperty().get());
    }

    /** A telephone that is plugged in may bear its owner's name. */
    @Test
    void keepsNoNameOfAnyDevice() throws Exception {
        tree.usb("1-1", "046d:0825", "山田花子のスマホ", "0e");
        model.begin();
        tickAll();

        model.confirm();

        assertFalse(checks.of(DAY).toString().contains("花子"));
        assertFalse(audit.after(0, 10).toString().contains("花子"));
    }

    @Test
    void isStillThereWhenTheProgramIsStartedAnew() throws Exception {
        model.begin();
        tickAll();
        model.confirm();
        List<OpeningCheck> before = checks.of(DAY);

        database.close();
        database = MadeStore.open(home, key, CLOCK).database();

        assertEquals(before, new OpeningChecks(database, new AuditTrail(database, CLOCK)).of(DAY));
    }

    @Test
    void looksAsItShould() throws Exception {
        tree.stick("sdb", "4C530001");
        tree.file("sys/devices/virtual/dm-0/dm/uuid", "LVM-0123");
        tree.program(88, "fcitx5", 1000);
        Files.createDirectories(Path.of("target", "screens"));
        FxThread.call(() -> {
            Shell shell = new Shell(texts, new Header(texts, CLOCK, () -> {}), new DeviceBoard());
            Scene scene = Theme.scene(shell.root());
            shell.show(new ComputerView(model, new ComputerWords(texts), texts, () -> {}));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Screenshot.save(scene, Path.of("target", "screens", "computer.png"));
            return true;
        });
        Files.delete(root.resolve("sys/block/sdb"));
        model.begin();
        tickAll();
        model.confirm();

        Files.write(
                Path.of("target", "computer-sheet.pdf"),
                printer.documents().getLast().bytes());
        assertEquals(1, printer.documents().size());
    }

    private void tickAll() {
        var checking = assertInstanceOf(
                ComputerStep.Checking.class, model.stepProperty().get());
        IntStream.range(0, checking.lines().size()).forEach(at -> model.tick(at, true));
    }
}
