package dev.madoguchi.closing;

import static dev.madoguchi.closing.ClosingStation.CHIEF;
import static dev.madoguchi.closing.ClosingStation.CLOCK;
import static dev.madoguchi.closing.ClosingStation.DAY;
import static dev.madoguchi.closing.ClosingStation.OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.municipality.ClosingLine;
import dev.madoguchi.municipality.LedgerField;
import dev.madoguchi.municipality.LedgerRule;
import dev.madoguchi.paper.PrintedDocument;
import dev.madoguchi.paper.SimulatedDocumentPrinter;
import dev.madoguchi.report.Duty;
import dev.madoguchi.report.ReportKind;
import dev.madoguchi.sync.CityWord;
import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole closing by keyboard alone, with the ledger as a file, erasing in the background as the product does. */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class ClosingUiTest {
    private static final Path PICTURES = Path.of("target", "closing");
    private static final int LIMIT = 60;

    @TempDir
    private Path folder;

    private final Texts texts = new Texts(Locale.JAPANESE);
    private final SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter();
    private final AtomicBoolean anchored = new AtomicBoolean();
    private final FxBackground background = new FxBackground();
    private ClosingStation station;
    private ClosingViewModel model;

    @Start
    void show(Stage stage) throws Exception {
        station = ClosingStation.withFile(folder.resolve("home"));
        for (var entry : People.several()) {
            station.receive(entry);
        }
        station.lines.add(DayLine.toCount(ClosingLine.PAPERS, "notice", "通知書", 3));
        model = new ClosingViewModel(
                station.closing,
                new ClosingViewModel.Closer(
                        CHIEF,
                        CLOCK,
                        day -> Optional.of(day.atTime(19, 30)),
                        day -> anchored.set(true),
                        day -> atCity()),
                printer,
                texts,
                background);
        var four = new LedgerRule.Choice(List.of(LedgerField.values()), "000 §5(5)①");
        var shell = new Shell(texts, new Header(texts, CLOCK, () -> {}), new DeviceBoard());
        shell.header().place("国分寺市", "市民課");
        shell.show(new ClosingView(
                model,
                texts,
                CLOCK.getZone(),
                new LedgerRule(four, List.of(), Optional.of("試験")),
                new ClosingView.Ways(() -> {}, () -> {})));
        stage.setScene(Theme.scene(shell.root()));
        stage.show();
    }

    private static DayAtCity atCity() {
        var report = new Duty(
                ReportKind.DAILY,
                DAY,
                Optional.of(DAY.atTime(17, 30)),
                Optional.of(DAY.atTime(17, 12)),
                Duty.Confirming.AWAITED);
        var word = new CityWord(false, "3件目の控えがありません", "田村", CLOCK.instant(), true);
        return new DayAtCity(Optional.of(report), new DayAtCity.Acceptance.Asked(3, Optional.of(word)));
    }

    @AfterEach
    void close() {
        background.close();
        station.close();
    }

    @Test
    void closesADayWithoutAMouse(FxRobot robot) throws Exception {
        at(ClosingDeed.RECONCILE);
        assertEquals("17:12 に出しました。市の確認を待っています。", note(robot, "REPORT"));
        assertEquals("記録 3 件に照会があります：3件目の控えがありません（田村）", note(robot, "ACCEPTANCE"));
        assertEquals(1, robot.lookup(".closing-rows .rail-current").queryAll().size());
        picture(robot, "1-reconcile");
        robot.type(KeyCode.TAB);
        type(robot, "closing-counted", "3");
        robot.type(KeyCode.ENTER);
        at(ClosingDeed.PRINT);
        picture(robot, "2-print");
        next(robot);
        at(ClosingDeed.CONFIRM);
        picture(robot, "3-confirm");
        robot.write("1").type(KeyCode.ENTER);
        at(ClosingDeed.DELIVER);
        picture(robot, "4-deliver");
        press(robot, "closing-file-write");
        until(() -> model.file().freshProperty().get().isPresent());
        press(robot, "closing-file-print");
        until(() -> printer.documents().size() == 2);
        press(robot, "closing-file-copy");
        until(() -> files("share") == 1);
        picture(robot, "5-file");
        press(robot, "closing-slip");
        until(() -> printer.documents().size() == 3);
        at(ClosingDeed.DELIVER);
        type(robot, "closing-received-by", OFFICER);
        next(robot);
        at(ClosingDeed.ERASE);
        assertEquals(Optional.empty(), model.file().freshProperty().get());
        picture(robot, "6-erase");
        next(robot);
        at(ClosingDeed.ERASE);
        press(robot, "closing-erase");
        at(ClosingDeed.ERASE);
        picture(robot, "6-erase-asks");
        press(robot, "closing-erase");
        at(ClosingDeed.CERTIFY);
        picture(robot, "7-certify");

        next(robot);

        at(ClosingDeed.CLOSED);
        picture(robot, "8-closed");
        assertTrue(anchored.get());
        assertEquals(
                List.of("受付簿", "受付簿ファイルのパスワード", "受領書", "個人情報消去証明書"),
                printer.documents().stream().map(PrintedDocument::title).toList());
        assertEquals(0, files("home/ledger"));
    }

    private long files(String place) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(place))) {
            return files.count();
        }
    }

    private static void next(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    }

    /** Goes to a field by its keyboard's way and types. */
    private static void type(FxRobot robot, String id, String text) {
        reach(robot, id);
        robot.write(text);
    }

    private static void press(FxRobot robot, String id) {
        until(() -> !robot.lookup("#" + id).query().isDisabled());
        reach(robot, id);
        robot.type(KeyCode.SPACE);
    }

    private static void reach(FxRobot robot, String id) {
        for (int keys = 0; keys < 40 && !focused(robot, id); keys++) {
            robot.type(KeyCode.TAB);
        }
        assertTrue(focused(robot, id), id + " is not reached by TAB");
    }

    private static boolean focused(FxRobot robot, String id) {
        return robot.lookup("#" + id).query().isFocused();
    }

    private void at(ClosingDeed deed) {
        until(() -> model.stepProperty().get() instanceof ClosingStep.Ready ready && ClosingDeed.turn(ready) == deed);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(Callable<Boolean> there) {
        try {
            WaitForAsyncUtils.waitFor(LIMIT, TimeUnit.SECONDS, there);
        } catch (TimeoutException e) {
            throw new AssertionError("not within " + LIMIT + " s", e);
        }
    }

    private static String note(FxRobot robot, String row) {
        return robot.lookup("#closing-row-" + row + "-note")
                .queryAs(Label.class)
                .getText();
    }

    private static void picture(FxRobot robot, String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        Files.createDirectories(PICTURES);
        Toolkit.call(() -> {
            Screenshot.save(robot.lookup("#closing-left").query().getScene(), PICTURES.resolve(name + ".png"));
            return true;
        });
    }
}
