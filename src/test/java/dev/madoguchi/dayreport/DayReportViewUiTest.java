package dev.madoguchi.dayreport;

import static dev.madoguchi.dayreport.DayReportOnScreen.CLOCK;
import static dev.madoguchi.dayreport.DayReportOnScreen.THURSDAY;
import static dev.madoguchi.dayreport.DayReportOnScreen.press;
import static dev.madoguchi.dayreport.DayReportOnScreen.text;
import static dev.madoguchi.dayreport.DayReportOnScreen.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.audit.Audit;
import dev.madoguchi.freetext.PeopleInSight;
import dev.madoguchi.report.Duty;
import dev.madoguchi.report.NotePart;
import dev.madoguchi.report.Statistics;
import dev.madoguchi.report.StatisticsFigures;
import dev.madoguchi.role.Permit;
import dev.madoguchi.role.Role;
import dev.madoguchi.ui.ImmediateBackground;
import dev.madoguchi.ui.QuickRobot;
import dev.madoguchi.ui.Screenshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** F109 to F112 on the screen: the report is filled in, completed, handed in, and confirmed by the city (003 §20-1). */
@ExtendWith(QuickRobot.class)
@SuppressWarnings("NullAway.Init") // TestFX's @Start runs before each test.
class DayReportViewUiTest {
    @TempDir
    private Path home;

    private DayReportOnScreen at;

    @Start
    void show(Stage stage) throws Exception {
        at = new DayReportOnScreen(stage, home);
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void beginsWithWhatWasWrittenDownAtTheCounter(FxRobot robot) {
        assertTrue(text(robot, NotePart.QUESTIONS).contains("3件"), text(robot, NotePart.QUESTIONS));
        assertTrue(text(robot, NotePart.DIFFICULT).contains("待ち時間が長い"), text(robot, NotePart.DIFFICULT));
        assertTrue(text(robot, NotePart.OTHER).contains("17:40"), text(robot, NotePart.OTHER));
    }

    @Test
    void handsInFilesWithTheWordsAndMeetsTheDuty(FxRobot robot) throws Exception {
        type(robot, NotePart.OTHER, "特記事項なし");

        press(robot, "#dayreport-hand-in");

        Path folder = home.resolve("reports/2026-11-26");
        try (var pdf = Loader.loadPDF(Files.readAllBytes(folder.resolve("daily-report.pdf")));
                var xlsx = new XSSFWorkbook(
                        new ByteArrayInputStream(Files.readAllBytes(folder.resolve("daily-report.xlsx"))))) {
            String said = new PDFTextStripper().getText(pdf);
            assertTrue(said.contains("特記事項なし") && said.contains("代理"), said);
            assertEquals(1, xlsx.getNumberOfSheets());
        }
        assertTrue(Files.readString(folder.resolve("daily-report.csv"), StandardCharsets.UTF_8)
                .contains("特記事項なし"));
        assertEquals(Duty.State.MET, at.today().state(LocalDateTime.now(CLOCK)));
    }

    /** F27, 003 参考: neither card nor reception tells who moved abroad, so a person counts them. */
    @Test
    void takesWhatAPersonCountedIntoTheReportAndTheStatistics(FxRobot robot) throws Exception {
        type(robot, NotePart.OTHER, "まだ保存していない");
        count(robot, "３");
        assertEquals("まだ保存していない", text(robot, NotePart.OTHER));
        count(robot, "七");
        assertEquals(
                new Told.Refused(DayReportException.Fault.NO_NUMBER),
                at.model.stateProperty().get().told());
        assertEquals(3, abroad());

        count(robot, "2");
        picture(robot, "day-report-counted.png");
        press(robot, "#dayreport-hand-in");

        assertEquals(2, abroad());
        String csv = Files.readString(home.resolve("reports/2026-11-26/daily-report.csv"), StandardCharsets.UTF_8);
        assertTrue(csv.contains("work,国外転出者 人が数えた数,件数,2"), csv);
        StatisticsFigures table = Statistics.of(at.profile)
                .year(YearMonth.of(2026, 1), at.tallies.counts(THURSDAY.withDayOfYear(1), THURSDAY))
                .stream()
                .filter(each -> each.table().name().equals("国外転出者"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(2L), table.totals());
        assertEquals(
                List.of("", "", "failed", ""),
                at.trail.after(0, 100).stream()
                        .filter(row -> row.deed().equals("dailyReport.counted"))
                        .filter(row -> row.subject().equals(THURSDAY.toString()))
                        .map(row -> row.where().outcome())
                        .toList());
    }

    @Test
    void takesNoNumbersForAReportThatTheCityHasConfirmed(FxRobot robot) {
        count(robot, "3");
        press(robot, "#dayreport-hand-in");
        robot.interact(() -> at.model.confirmed("見本　課長"));

        assertTrue(robot.lookup("#dayreport-count").queryAs(Button.class).isDisabled());
        robot.interact(() -> at.model.count(Map.of("abroad", "9")));

        assertEquals(
                new Told.Refused(DayReportException.Fault.CONFIRMED),
                at.model.stateProperty().get().told());
        assertEquals(3, abroad());
    }

    private int abroad() {
        return at.tallies.totals(THURSDAY, at.profile.sites().getFirst().id()).getOrDefault("abroad", 0);
    }

    private static void count(FxRobot robot, String typed) {
        robot.interact(() ->
                robot.lookup("#dayreport-count-abroad").queryAs(TextField.class).setText(typed));
        press(robot, "#dayreport-count");
    }

    @Test
    void handsInNothingWhileAPersonIsNamed(FxRobot robot) {
        type(robot, NotePart.OTHER, "電話 090-1234-5678 へ折り返す");

        assertTrue(robot.lookup("#dayreport-hand-in").queryAs(Button.class).isDisabled());
        picture(robot, "day-report-personal.png");
        robot.interact(() -> at.model.handIn(Map.of(NotePart.OTHER, "電話 090-1234-5678 へ折り返す")));
        assertEquals(
                new Told.Refused(DayReportException.Fault.PERSONAL_DATA),
                at.model.stateProperty().get().told());
        assertTrue(at.today().handedIn().isEmpty());
        assertFalse(Files.exists(home.resolve("reports")));
    }

    @Test
    void keepsADraftForWhoeverGoesOn(FxRobot robot) {
        type(robot, NotePart.OTHER, "午後に続ける");
        press(robot, "#dayreport-keep");

        robot.interact(() -> at.model.choose(THURSDAY.minusDays(1)));
        robot.interact(() -> at.model.choose(THURSDAY));

        assertEquals("午後に続ける", text(robot, NotePart.OTHER));
        assertTrue(at.today().handedIn().isEmpty());
    }

    @Test
    void staysAsTheCityConfirmedIt(FxRobot robot) throws Exception {
        press(robot, "#dayreport-hand-in");
        picture(robot, "day-report.png");
        robot.interact(() ->
                robot.lookup("#dayreport-officer").queryAs(TextField.class).setText("見本　課長"));
        press(robot, "#dayreport-confirm");

        assertEquals(Duty.Confirming.DONE, at.today().confirming());
        try (var pdf = Loader.loadPDF(Files.readAllBytes(home.resolve("reports/2026-11-26/daily-report.pdf")))) {
            assertTrue(new PDFTextStripper().getText(pdf).contains("見本　課長"));
        }
        assertTrue(robot.lookup("#dayreport-hand-in").queryAs(Button.class).isDisabled());
        robot.interact(() -> at.model.keep(Map.of(NotePart.OTHER, "後から")));
        assertEquals(
                new Told.Refused(DayReportException.Fault.CONFIRMED),
                at.model.stateProperty().get().told());
    }

    @Test
    void takesNothingFromADeputyWhoDoesNotStandInAnyMore(FxRobot robot) {
        at.standsIn = false;

        robot.interact(() -> at.model.handIn(Map.of()));

        assertEquals(
                new Told.Refused(DayReportException.Fault.NOT_ALLOWED),
                at.model.stateProperty().get().told());
        assertEquals(Duty.State.OPEN, at.today().state(LocalDateTime.now(CLOCK)));
    }

    @Test
    void letsTheCitysOfficerConfirmInTheirOwnNameAndWriteNothing(FxRobot robot) {
        press(robot, "#dayreport-hand-in");
        DayReportViewModel officer = officer();
        robot.interact(() -> officer.choose(THURSDAY));

        robot.interact(() -> officer.keep(Map.of(NotePart.OTHER, "市から")));
        Told written = officer.stateProperty().get().told();
        robot.interact(() -> officer.confirmed(""));

        assertEquals(new Told.Refused(DayReportException.Fault.NOT_ALLOWED), written);
        assertEquals(Duty.Confirming.DONE, at.today().confirming());
        var row = at.trail.after(0, 100).getLast();
        assertEquals(
                "2001 dailyReport.confirmed BY_OFFICER_HERE",
                row.who() + " " + row.deed() + " " + row.where().why());
    }

    private DayReportViewModel officer() {
        return new DayReportViewModel(
                at.reports,
                new DayReportViewModel.Desk(
                        new Writer("2001", "見本　職員", false),
                        new Permit(at.profile.rules().permits(), Role.CITY_OFFICER, () -> false),
                        new PeopleInSight(List::of),
                        at.printer,
                        "日報"),
                new Audit(at.trail, "2001"),
                new ImmediateBackground());
    }

    @Test
    void wantsTheNameOfWhoeverConfirmed(FxRobot robot) {
        press(robot, "#dayreport-hand-in");

        press(robot, "#dayreport-confirm");

        assertEquals(
                new Told.Refused(DayReportException.Fault.NO_NAME),
                at.model.stateProperty().get().told());
        assertEquals(Duty.Confirming.AWAITED, at.today().confirming());
    }

    @Test
    void printsWhatIsOnTheScreen(FxRobot robot) {
        press(robot, "#dayreport-print");

        assertEquals(1, at.printer.documents().size());
    }

    /** For a person to look at. */
    private static void picture(FxRobot robot, String name) {
        robot.interact(() -> {
            try {
                Screenshot.save(
                        robot.lookup("#dayreport-hand-in").query().getScene(),
                        Files.createDirectories(Path.of("target/screens")).resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
